# Reads results of tests (trx) and prints, for people: with of=failed what failed and why, with of=slow the seconds of each.
function attribute(name,   value) {
  value = $0
  if (!sub(".* " name "=\"", "", value)) return ""
  sub(/".*/, "", value)
  return plain(value)
}
function plain(text) {
  gsub(/&quot;/, "\"", text); gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text); gsub(/&#xA;/, " ", text); gsub(/&amp;/, "\\&", text)
  return text
}
/<UnitTestResult / {
  failed = attribute("outcome") ~ /^(Failed|Error|Timeout|Aborted)$/
  if (of == "failed" && failed) printf "failed: %s\n", attribute("testName")
  if (of == "slow") { split(attribute("duration"), part, ":"); printf "%8.1f s  %s\n", part[1] * 3600 + part[2] * 60 + part[3], attribute("testName") }
}
of == "failed" && failed && /<Message>/ { telling = 1; told = 0 }
telling { line = $0; gsub(/<[^>]*>/, "", line); if (told++ < 12 && line !~ /^ *$/) print "    " plain(line) }
/<\/Message>/ { telling = 0 }
