#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>

#include "core/json/value.hpp"

using namespace clearnotice;
using oracle = nlohmann::ordered_json;

namespace {

bool is_same(const json::value& ours, const oracle& theirs);

bool has_same_items(const json::value& ours, const oracle& theirs) {
  if (!theirs.is_array() || ours.items.size() != theirs.size()) return false;
  for (std::size_t i = 0; i < ours.items.size(); ++i) {
    if (!is_same(ours.items[i], theirs[i])) return false;
  }
  return true;
}

bool has_same_members(const json::value& ours, const oracle& theirs) {
  if (!theirs.is_object() || ours.members.size() != theirs.size()) return false;
  std::size_t i = 0;
  for (const auto& [key, content] : theirs.items()) {
    const json::member& each = ours.members[i++];
    if (each.key != key || !is_same(each.content, content)) return false;
  }
  return true;
}

bool is_same(const json::value& ours, const oracle& theirs) {
  switch (ours.kind) {
    case json::type::null: return theirs.is_null();
    case json::type::boolean: return theirs.is_boolean() && theirs.get<bool>() == ours.truth;
    case json::type::number:
      return theirs.is_number() && theirs.get<double>() == std::strtod(ours.text.c_str(), nullptr);
    case json::type::string:
      return theirs.is_string() && theirs.get_ref<const std::string&>() == ours.text;
    case json::type::array: return has_same_items(ours, theirs);
    case json::type::object: return has_same_members(ours, theirs);
  }
  return false;
}

bool is_read_alike(const std::string& source) {
  const auto ours = json::parse(source);
  const oracle theirs = oracle::parse(source, nullptr, /*allow_exceptions=*/false);
  if (ours) return !theirs.is_discarded() && is_same(*ours, theirs);
  // RFC 8259 leaves it to the reader what a second key of the same name means.
  return theirs.is_discarded() || code_of(ours.reason()) == "json.duplicate_key";
}

}  // namespace

// All that the grammar tells apart, whole and in pieces.
TEST_CASE("every sequence of three words is read, or refused, as nlohmann_json does") {
  static const std::string kWords[] = {
      "{",    "}",    "[",    "]",       ",",     ":",       "\"k\"",   "\"\"", "\"",
      "\\",   "\\\"", "\\n",  "\\u00e9", "\\u00", "\\ud83d", "\\ude00", "é",    "\xEF\xBB\xBF",
      "\x7F", "\t",   "\n",   " ",       "0",     "1",       "-",       ".",    "e",
      "E",    "+12",  "true", "fals",    "null",  "/",       "'"};
  struct frame {
    std::string before, after;
  };
  static const frame kFrames[] = {
      {"", ""}, {"[", "]"}, {"{\"k\":", "}"}, {"{\"a\":[1,2]", "}"}, {"\"", "\""}};
  std::size_t different = 0;
  for (const frame& each : kFrames) {
    for (const std::string& first : kWords) {
      for (const std::string& second : kWords) {
        for (const std::string& third : kWords) {
          const std::string source = each.before + first + second + third + each.after;
          if (is_read_alike(source)) continue;
          ++different;
          UNSCOPED_INFO(source);
        }
      }
    }
  }
  CHECK(different == 0);
}
