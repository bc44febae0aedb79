/** What Neo4j needs opened in Java's own modules, and the vector module its indexes use. */
export const JAVA_OPTIONS: readonly string[] = [
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '--add-modules=jdk.incubator.vector',
  '-Dfile.encoding=UTF-8',
];
