// Where a byte of a string's content stands in the document that holds it.
#include <catch2/catch_test_macros.hpp>
#include <string_view>

#include "core/author/source_map.hpp"

using namespace clearnotice;

TEST_CASE("a place behind escapes is the place that the author wrote") {
  struct row {
    std::string_view source;  ///< one string, as it stands in a document
    std::size_t begin, end;   ///< bytes of its content
    unsigned column, length;
  };
  static constexpr row rows[] = {
      {R"("abc")", 1, 2, 3, 1},
      {R"("abc")", 0, 0, 1, 5},  // the value itself, with its quotes
      {R"("a\nbc")", 2, 3, 5, 1},
      {R"("a\"b")", 1, 2, 3, 2},
      {R"("éa")", 2, 3, 3, 1},
      {"\"\\u00e9a\"", 2, 3, 8, 1},          // é: 2 bytes
      {"\"\\u20aca\"", 3, 4, 8, 1},          // €: 3 bytes
      {"\"\\ud83d\\ude00a\"", 4, 5, 14, 1},  // a pair: 4 bytes
      {R"("a\\b")", 2, 3, 5, 1},
  };
  for (const row& r : rows) {
    CAPTURE(r.source);
    const auto document = json::parse(r.source);
    REQUIRE(document);
    const source_map::span at = source_map(r.source).find(*document, r.begin, r.end);
    CHECK(at.line == 1);
    CHECK(at.column == r.column);
    CHECK(at.length == r.length);
  }
}

TEST_CASE("lines are counted from 1, columns in code points") {
  static constexpr std::string_view kSource = "{\n  \"é\": \"Ж1\",\n  \"b\": 12\n}";
  const auto document = json::parse(kSource);
  REQUIRE(document);
  const source_map places(kSource);
  const source_map::span one = places.find(*document->find("é"), 2, 3);
  CHECK(one.line == 2);
  CHECK(one.column == 10);
  const source_map::span two = places.find(*document->find("b"), 0, 0);
  CHECK(two.line == 3);
  CHECK(two.column == 8);
  CHECK(two.length == 2);
}
