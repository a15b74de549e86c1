#!/bin/bash
# One node; its settings are the variables with a dot in their names, less those of the licensed
# parts, which the public jars lack.
set -e
home=/usr/share/elasticsearch
settings=(network.host=0.0.0.0 http.port=9200 "path.home=$home" "path.data=$home/data" "path.logs=$home/logs")
while IFS= read -r line; do settings+=("$line"); done < <(env | grep -E '^[a-z_]+\.[a-z_.]+=' | grep -v '^xpack\.')
exec java ${ES_JAVA_OPTS:--Xms512m -Xmx512m} --add-modules=jdk.incubator.vector --enable-native-access=ALL-UNNAMED \
  --sun-misc-unsafe-memory-access=allow -Dlog4j2.disable.jmx=true -Dlog4j.shutdownHookEnabled=false \
  -Dorg.elasticsearch.nativeaccess.enableVectorLibrary=false \
  -cp "$home/lib/*" dev.palimpsest.local.elasticsearch.ElasticsearchServer "${settings[@]}"
