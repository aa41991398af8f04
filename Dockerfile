FROM node:22-alpine AS build
WORKDIR /build
COPY . .
RUN npm ci && npm run build && npm pack --ignore-scripts

FROM node:22-alpine
# git is for --since
RUN apk add --no-cache git && git config --system --add safe.directory '*'
COPY --from=build /build/customer-lens-*.tgz /tmp/customer-lens.tgz
RUN npm install --global /tmp/customer-lens.tgz && rm /tmp/customer-lens.tgz
USER node
WORKDIR /docs
ENTRYPOINT ["customer-lens"]
CMD ["check"]
