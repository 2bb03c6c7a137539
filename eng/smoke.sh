#!/bin/sh
# Starts a pipeline with the command given, sends an article through it from outside and then all of seeds/, and ends it.
#   PipelineStorage=... eng/smoke.sh func start
# The storage is the one that the command works on. Fails when anything is not delivered.
set -eu

[ $# -gt 0 ] || { echo "smoke: give the command that starts a pipeline" >&2; exit 2; }
[ -n "${PipelineStorage:-}" ] || { echo "smoke: set PipelineStorage to the storage that the pipeline works on" >&2; exit 2; }
root=$(cd "$(dirname "$0")/.." && pwd)
log=$(mktemp)
pipeline() {
  if [ -n "${PIPELINE:-}" ]; then $PIPELINE "$@"; else dotnet run --project "$root/src/Pipeline.Cli" -- "$@"; fi
}

"$@" >"$log" 2>&1 &
started=$!
end() {
  status=$?
  kill "$started" 2>/dev/null || true
  wait "$started" 2>/dev/null || true
  [ "$status" -eq 0 ] || { echo "smoke: what the command wrote:" >&2; cat "$log" >&2; }
  rm -f "$log"
}
trap end EXIT

pipeline canary --minutes "${SMOKE_MINUTES:-5}"
kill -0 "$started" 2>/dev/null || { echo "smoke: the command has ended" >&2; exit 1; }
pipeline run --elsewhere "$root/seeds"
