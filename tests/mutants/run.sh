#!/usr/bin/env bash
# Repeats the mutation check: applies each mutant of mutants.txt (estimators) and exercise.txt (who sees what) to a copy of the tree, builds it, runs the tests named for it, and says
# whether they notice. docs/testing.md explains it. Usage: tests/mutants/run.sh [REGEX of mutants, as PROJECT/FILE TEXT]. Exit code 1 if a mutant survives or does not apply.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd)
copy=$(mktemp -d); trap 'rm -rf "$copy"' EXIT
git -C "$root" ls-files -z --cached --others --exclude-standard | (cd "$root" && xargs -0 tar cf -) | tar xf - -C "$copy"
cd "$copy" || exit 1
quiet="-v q --nologo -clp:ErrorsOnly -p:RunAnalyzers=false"
killed=0 survived=0 broken=0

# check_all LIST PROJECT
check_all() {
  local project=$2 tests=tests/ChannelSim.$2.Tests dll=ChannelSim.$2.dll built="" file old new filter
  while IFS=$'\t' read -r file old new filter; do
    [[ -z "$file" || "$file" == \#* ]] && continue
    [[ -n "$wanted" && ! "$project/$file $old" =~ $wanted ]] && continue
    if [[ -z "$built" ]]; then
      dotnet build "$tests" $quiet || exit 1
      built=$(dirname "$(find "$tests/bin" -name "ChannelSim.$project.Tests.dll" | head -1)")
    fi
    [[ "$new" == "(nothing)" ]] && new=""
    local path="src/ChannelSim.$project/$file"
    local before; before=$(cat "$path"; echo x)
    local after=${before/"$old"/"$new"}
    if [[ "$before" == "$after" ]]; then echo "DOES NOT APPLY  $file: $old"; broken=$((broken + 1)); continue; fi
    printf %s "${after%x}" > "$path"
    if ! dotnet build "src/ChannelSim.$project" $quiet --no-restore --no-dependencies -p:TreatWarningsAsErrors=false > build.log 2>&1; then
      echo "DOES NOT BUILD  $file: $old"; broken=$((broken + 1))
    else
      cp "$(find "src/ChannelSim.$project/bin" -name "$dll" | head -1)" "$built/$dll"
      dotnet "$built/ChannelSim.$project.Tests.dll" --filter "$filter" > test.log 2>&1; local code=$?
      case $code in
        2) echo "killed    $file: $old -> $new  ($(grep -c '^failed' test.log) of $filter)"; killed=$((killed + 1)) ;;
        0) echo "SURVIVED  $file: $old -> $new  ($filter)"; survived=$((survived + 1)) ;;
        *) echo "NO ANSWER ($code)  $file: $old"; broken=$((broken + 1)) ;;
      esac
    fi
    printf %s "${before%x}" > "$path"
  done < "tests/mutants/$1"
}

wanted=${1:-}
check_all mutants.txt Experiments
check_all exercise.txt Exercise
check_all web.txt Web
echo "$killed killed, $survived survived, $broken without an answer"
[[ $survived -eq 0 && $broken -eq 0 ]]
