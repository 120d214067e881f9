# Frontdesk. `make up` starts everything in one process; `make test` runs every test.
SHELL := /bin/bash
export ONNXRUNTIME_NODE_INSTALL := skip
export TURBO_TELEMETRY_DISABLED := 1
export NEXT_TELEMETRY_DISABLED := 1
export DO_NOT_TRACK := 1

.PHONY: install build up test docker-up docker-down docker-logs bench k8s-deploy helm-install argocd-deploy

install: node_modules/.frontdesk-installed

node_modules/.frontdesk-installed: package-lock.json
	npm ci --no-audit --no-fund
	@touch $@

build: install
	npm run generate
	npm run build

up: build
	@node apps/solo/dist/main.js

test: install
	node scripts/test.mjs

bench: install
	npm run generate
	npm run bench:understand && npm run bench:turns -- --shape embedded --rate 3000 --seconds 60

docker-up:
	docker compose up --build --detach --wait

docker-down:
	docker compose down

docker-logs:
	docker compose logs --follow --tail 200

k8s-deploy helm-install argocd-deploy:
	@echo "make $@ needs the Kubernetes part of Frontdesk (infra/k8s, infra/helm, infra/argocd), which is not built yet."
	@exit 1
