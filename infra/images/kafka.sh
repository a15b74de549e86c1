#!/bin/bash
# The broker, the Connect worker or a tool, by the name that this script is called by.
set -e
run() { exec java ${KAFKA_HEAP_OPTS:--Xmx512m} $KAFKA_OPTS -Dlogback.configurationFile=/opt/kafka/config/logback.xml -cp '/opt/kafka/libs/*' "$@"; }
case "$0" in
  */connect-distributed.sh) run org.apache.kafka.connect.cli.ConnectDistributed "$@" ;;
  */kafka-broker-api-versions.sh) run org.apache.kafka.tools.BrokerApiVersionsCommand "$@" ;;
esac

# KAFKA_LOG_DIRS is log.dirs, and so on; the other variables are for the JVM
settings=/opt/kafka/config/server.properties
env | grep '^KAFKA_' | grep -v -E '^KAFKA_(HEAP_OPTS|OPTS)=' | while IFS='=' read -r name value; do
  name=${name#KAFKA_}
  echo "$(tr '[:upper:]_' '[:lower:].' <<<"$name")=$value"
done >"$settings"
grep -q '^log.dirs=' "$settings" || echo 'log.dirs=/var/lib/kafka/data' >>"$settings"
(run kafka.tools.StorageTool format --ignore-formatted -t "${CLUSTER_ID:?}" -c "$settings")
run kafka.Kafka "$settings"
