#!/bin/sh
# Writes what each program is made of, as CycloneDX: PROGRAM.json in the folder of the first argument.
set -eu
cd "$(dirname "$0")/.."
out=${1:-artifacts/sbom}
mkdir -p "$out"
dotnet tool restore
for project in Pipeline.Cli Pipeline.Functions; do
  [ -e "src/$project/obj/project.assets.json" ] || dotnet restore "src/$project"
  dotnet tool run dotnet-CycloneDX -- "src/$project/$project.csproj" --disable-package-restore --output "$out" \
    --output-format Json --filename "$project.json" --set-version "$(dotnet msbuild "src/$project" -getProperty:Version)"
done
