// docs/codes.md is what `npm run gen` makes of the table of codes and the catalogues.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <string>

#include "core/field/code.hpp"
#include "field_support.hpp"
#include "tools/codes/english.hpp"
#include "tools/codes/page.hpp"

using namespace clearnotice;
using field::kind;

namespace {

std::string made() {
  const auto english = codes::read_english(CLEARNOTICE_LOCALES_DIR);
  REQUIRE(english);
  return codes::page_of(*english);
}

std::string committed() {
  std::ifstream file(CLEARNOTICE_SOURCE_DIR "/docs/codes.md", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The line of `one` where it stops being `other`, so that a failure shows no whole page.
std::string first_difference(const std::string& one, const std::string& other) {
  const auto [here, there] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
  if (here == one.end() && there == other.end()) return {};
  const auto at = static_cast<std::size_t>(here - one.begin());
  const std::size_t begin = at == 0 ? 0 : one.rfind('\n', at - 1) + 1;
  return "line \"" + one.substr(begin, one.find('\n', at) - begin) + "\"";
}

bool is_documented(std::string_view code, kind field) {
  const std::string fields = ", " + std::string(codes::fields_of(code)) + ",";
  return fields.find(", " + std::string(field::id_of(field)) + ",") != std::string::npos;
}

void check_scope(std::string_view typed) {
  for (std::size_t i = 0; i < field::kKindCount; ++i) {
    const auto kind = static_cast<field::kind>(i);
    const std::string_view code = field_support::checked(kind, typed, "FR").code;
    CAPTURE(code, field::id_of(kind));
    CHECK((code.empty() || is_documented(code, kind)));
  }
}

}  // namespace

TEST_CASE("docs/codes.md says of every code what the core says; npm run gen writes it") {
  const std::string page = made();
  REQUIRE_FALSE(page.empty());
  CHECK(first_difference(page, committed()) == "");
}

TEST_CASE("every code is documented once") {
  const std::string page = made();
  for (const field::code_row& row : field::all_codes()) {
    const std::string heading = "\n## `" + std::string(row.id) + "`\n";
    CAPTURE(row.id);
    const std::size_t at = page.find(heading);
    REQUIRE(at != std::string::npos);
    CHECK(page.find(heading, at + 1) == std::string::npos);
  }
}

TEST_CASE("a code is only said of the fields that docs/codes.md names") {
  static const std::string typed[] = {
      "a\tb",        "a\nb",         "a\u202Eb",
      "a\u200Eb",    "a\u200Db",     "a\u00ADb",
      "a\uE000b",    "a\U000E0001b", "<b>a</b>",
      "a.example",   "a@b.example",  "http://a.example",
      "1",           "...",          "\U0001F600",
      "p\u0430ypal", "a\uFFFDb",     "+33 8 99 12 34 56",
      "a\u0378b",    "0899123456",   "chest pain now",
      "diabetes",    "+999 1234",    "ok",
  };
  for (const std::string& each : typed) check_scope(each);
  check_scope(std::string(5000, 'a'));
  std::string marks = "a";
  for (int i = 0; i < 40; ++i) marks += "\u0301";
  check_scope(marks);
}

TEST_CASE("a code is only said of the fields that docs/codes.md names, for all naughty strings") {
  for (const auto& line : field_support::read_corpus("naughty.jsonl")) {
    if (line) check_scope(field_support::text_of(*line, "input"));
  }
}
