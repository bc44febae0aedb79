/** The entry after `id` in the first of the lists that holds it; undefined at the end of that list. */
export function nextAfter(lists: readonly (readonly string[])[], id: string): string | undefined {
  const list = lists.find((one) => one.includes(id));
  return list?.[list.indexOf(id) + 1];
}
