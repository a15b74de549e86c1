#!/bin/bash
# Apicurio, which speaks Confluent's API under a path of its own, behind the paths of Confluent's.
set -e
cat >/etc/nginx/nginx.conf <<'CONF'
events {}
http {
  access_log off;
  server {
    listen 8081;
    location / { proxy_pass http://127.0.0.1:8080/apis/ccompat/v7/; }
  }
}
CONF
nginx
exec java ${SCHEMA_REGISTRY_HEAP_OPTS:--Xmx384m} --add-opens=java.base/java.lang=ALL-UNNAMED --enable-native-access=ALL-UNNAMED \
  -Djava.util.logging.manager=org.jboss.logmanager.LogManager -Dquarkus.http.host=127.0.0.1 -Dquarkus.http.port=8080 \
  -Dapicurio.storage.kind=kafkasql -Dapicurio.kafkasql.consumer.poll.timeout=1000 \
  -Dapicurio.kafkasql.bootstrap.servers="${SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS#PLAINTEXT://}" \
  -jar /opt/registry/quarkus-run.jar
