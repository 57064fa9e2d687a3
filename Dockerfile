# Written by hand and not built or run where it was written: no container engine was at hand there. Each step was run outside a container.

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install --no-audit --no-fund
COPY vite.config.ts ./
COPY scripts ./scripts
COPY src ./src
RUN node_modules/node/bin/node node_modules/vite/bin/vite.js build --logLevel error \
  && npm prune --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
WORKDIR /app
COPY package.json LICENSE ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY data ./data
COPY content ./content
# The figures, and people's records when no DATABASE_URL is given. A new volume takes over this owner.
RUN mkdir /data && chown node:node /data
ENV LLO_DATA=/data PORT=8080
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node_modules/node/bin/node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/gezond`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# The Node that the project pins, without npm in between, so that a stop signal reaches the radar itself.
CMD ["node_modules/node/bin/node", "--enable-source-maps", "dist/main.js", "serve"]
