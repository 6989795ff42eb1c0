#!/usr/bin/env bash
# Repeats the mutation check: applies each mutant of mutants.txt to a copy of the tree, builds it, runs the tests named for it, and says whether they notice.
# docs/testing.md explains it. Usage: tests/mutants/run.sh [REGEX of mutants]. Exit code 1 if a mutant survives or does not apply.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd)
copy=$(mktemp -d); trap 'rm -rf "$copy"' EXIT
git -C "$root" ls-files -z --cached --others --exclude-standard | (cd "$root" && xargs -0 tar cf -) | tar xf - -C "$copy"
cd "$copy" || exit 1
tests=tests/ChannelSim.Experiments.Tests
quiet="-v q --nologo -clp:ErrorsOnly -p:RunAnalyzers=false"
dotnet build "$tests" $quiet || exit 1
bin=$(dirname "$(find "$tests/bin" -name ChannelSim.Experiments.Tests.dll | head -1)")
dll=ChannelSim.Experiments.dll
killed=0 survived=0 broken=0
while IFS=$'\t' read -r file old new filter; do
  [[ -z "$file" || "$file" == \#* ]] && continue
  [[ $# -gt 0 && ! "$file $old" =~ $1 ]] && continue
  [[ "$new" == "(nothing)" ]] && new=""
  path="src/ChannelSim.Experiments/$file"
  before=$(cat "$path"; echo x); after=${before/"$old"/"$new"}
  if [[ "$before" == "$after" ]]; then echo "DOES NOT APPLY  $file: $old"; broken=$((broken + 1)); continue; fi
  printf %s "${after%x}" > "$path"
  if ! dotnet build src/ChannelSim.Experiments $quiet --no-restore --no-dependencies -p:TreatWarningsAsErrors=false > build.log 2>&1; then
    echo "DOES NOT BUILD  $file: $old"; broken=$((broken + 1))
  else
    cp "$(find src/ChannelSim.Experiments/bin -name "$dll" | head -1)" "$bin/$dll"
    dotnet "$bin/ChannelSim.Experiments.Tests.dll" --filter "$filter" > test.log 2>&1; code=$?
    case $code in
      2) echo "killed    $file: $old -> $new  ($(grep -c '^failed' test.log) of $filter)"; killed=$((killed + 1)) ;;
      0) echo "SURVIVED  $file: $old -> $new  ($filter)"; survived=$((survived + 1)) ;;
      *) echo "NO ANSWER ($code)  $file: $old"; broken=$((broken + 1)) ;;
    esac
  fi
  printf %s "${before%x}" > "$path"
done < tests/mutants/mutants.txt
echo "$killed killed, $survived survived, $broken without an answer"
[[ $survived -eq 0 && $broken -eq 0 ]]
