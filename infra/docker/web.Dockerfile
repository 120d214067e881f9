# Builds with Docker's BuildKit: docker build --file infra/docker/web.Dockerfile --tag frontdesk-web .
# Debian, not Alpine: onnxruntime's library needs glibc.
FROM node:24-bookworm-slim AS base
ENV ONNXRUNTIME_NODE_INSTALL=skip NEXT_TELEMETRY_DISABLED=1 TURBO_TELEMETRY_DISABLED=1
WORKDIR /app

# The package manifests alone: a change of source code leaves the installs below in the cache.
FROM base AS manifests
COPY . .
RUN find . ! -type d ! -name package.json ! -name package-lock.json ! -name .npmrc -delete && find . -mindepth 1 -type d -empty -delete

FROM base AS dependencies
COPY --from=manifests /app ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --workspace=@frontdesk/web \
  && rm -rf node_modules/onnxruntime-node/bin/*/darwin node_modules/onnxruntime-node/bin/*/win32

FROM base AS build
COPY --from=manifests /app ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY . .
RUN npm run generate \
  && npm run build -- --filter=@frontdesk/web \
  && cd apps/web && rm -rf src e2e node_modules .turbo .next/cache && mkdir .next/cache

FROM base AS runtime
ENV NODE_ENV=production
COPY --from=dependencies /app ./
COPY --from=build /app/apps/web ./apps/web
COPY models ./models
COPY prisma ./prisma
USER node
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 8000) + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/web/dist/server.js"]
