FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20-slim
ENV NODE_ENV=production RINGTRACE_HOME=/var/lib/ringtrace
WORKDIR /app
COPY --from=build /app ./
RUN install -d -o node -g node -m 0700 /var/lib/ringtrace
USER node
EXPOSE 4000
CMD ["node", "dist/main.js", "serve"]
