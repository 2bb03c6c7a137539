#!/bin/sh
# Provisions and deploys with azd, without a question. In a workflow it signs azd in by the workflow's own identity.
set -eu
cd "$(dirname "$0")/.."

for name in AZURE_CLIENT_ID AZURE_TENANT_ID AZURE_SUBSCRIPTION_ID AZURE_ENV_NAME AZURE_LOCATION; do
  eval "value=\${$name:-}"
  [ -n "$value" ] || { echo "deploy: $name is not set" >&2; exit 2; }
done

azd auth login --client-id "$AZURE_CLIENT_ID" --tenant-id "$AZURE_TENANT_ID" --federated-credential-provider github
export AZURE_PRINCIPAL_TYPE=ServicePrincipal
azd provision --no-prompt
azd deploy --no-prompt
