#!/bin/sh
# Gives Kibana its password, and makes the API key that the command line and the sink use: it may
# do anything to our indices and their templates, and nothing else. Doing it again changes nothing.
set -eu
url=http://elasticsearch:9200
key=/credentials/elasticsearch-key

post() { curl -sS --fail-with-body --retry 10 --retry-all-errors -u "elastic:$ELASTIC_PASSWORD" -H 'Content-Type: application/json' -d "$2" "$url$1"; }

post /_security/user/kibana_system/_password "{\"password\": \"$KIBANA_PASSWORD\"}" >/dev/null
if [ -s "$key" ] && curl -sf -o /dev/null -H "Authorization: ApiKey $(cat "$key")" "$url/_security/_authenticate"; then
  exit 0
fi
answer=$(post /_security/api_key '{
  "name": "palimpsest",
  "role_descriptors": {"palimpsest": {
    "cluster": ["monitor", "manage_index_templates"],
    "indices": [{
      "names": ["memories*", "memory-changelog*", "episodes*"],
      "privileges": ["all"]}]}}}')
encoded=$(printf '%s' "$answer" | sed -n 's/.*"encoded" *: *"\([^"]*\)".*/\1/p')
[ -n "$encoded" ] || { echo "Elasticsearch made no API key" >&2; exit 1; }
printf '%s' "$encoded" >"$key.new"
# the Connect worker is another user
chmod 444 "$key.new"
mv "$key.new" "$key"
