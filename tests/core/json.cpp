#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/json/cursor.hpp"
#include "core/json/value.hpp"
#include "core/json/writer.hpp"

using namespace clearnotice;

namespace {

/// "code line:column pointer", or "ok".
std::string outcome(const result<json::value, problem>& read) {
  if (read) return "ok";
  const problem& what = read.reason();
  return code_of(what) + " " + std::to_string(what.line) + ":" + std::to_string(what.column) + " " +
         what.pointer;
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

}  // namespace

TEST_CASE("broken JSON is told with its place") {
  struct row {
    std::string source, expected;
  };
  const row rows[] = {
      {R"({"a": [1, true, null, "x"]})", "ok"},
      {"", "json.syntax 1:1 "},
      {"{\"a\": 1,}", "json.syntax 1:9 /a"},
      {"{\n  \"a\": 'b'\n}", "json.syntax 2:8 /a"},
      {"{\"a\": 1\n \"b\": 2}", "json.syntax 2:4 /a"},
      {"{\"a\": 1} // done", "json.syntax 1:10 "},
      {"[1] [2]", "json.syntax 1:5 "},
      {"{\"a\": {\"b\": 1, \"b\": 2}}", "json.duplicate_key 1:16 /a/b"},
      {"{\"x/y~z\": [0, {\"k\": 1, \"k\": 1}]}", "json.duplicate_key 1:24 /x~1y~0z/1/k"},
      {"{\"é\": \"\\ud800\"}", "json.lone_surrogate 1:14 /é"},
      {"\"\\udc00\"", "json.lone_surrogate 1:7 "},
      {"\"\\ud83d\\ude00\"", "ok"},
      {"{\"a\": \"\xff\"}", "json.not_utf8 1:8 "},
      {"\"\xed\xa0\x80\"", "json.not_utf8 1:2 "},
      {std::string("[1]\0[2]", 7), "json.syntax 1:4 "},
      {nested(32), "ok"},
      {nested(33),
       "json.too_deep 1:33 /0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0"},
      {std::string(1024 * 1024 + 1, ' '), "json.too_large 1:1 "},
  };
  for (const row& r : rows) {
    CAPTURE(r.source.substr(0, 60));
    CHECK(outcome(json::parse(r.source)) == r.expected);
  }
}

TEST_CASE("ten thousand brackets are refused, not followed") {
  CHECK_FALSE(json::parse(nested(10000)));
  CHECK_FALSE(json::parse(std::string(10000, '[')));
}

TEST_CASE("an object of more than 1,024 keys is refused") {
  const auto object_of = [](std::size_t keys) {
    std::string source = "{";
    for (std::size_t i = 0; i < keys; ++i) {
      source += (i == 0 ? "\"k" : ",\"k") + std::to_string(i) + "\":0";
    }
    return source + "}";
  };
  CHECK(json::parse(object_of(1024)));
  CHECK(code_of(json::parse(object_of(1025)).reason()) == "json.too_many_members");
}

TEST_CASE("no complaint quotes the document: it may hold what a patient typed") {
  for (const char* source :
       {"{\"value\": secret}", "{\"value\": \"secret}", "{\"secret\": 1, \"secret\": 2}"}) {
    const auto read = json::parse(source);
    REQUIRE_FALSE(read);
    CHECK(message_of(read.reason()).find("secret") == std::string::npos);
  }
}

TEST_CASE("every value knows the byte at which it starts") {
  const std::string source = R"({"text": "a\\\"b", "n": -12, "list": [true, "\"", 7], "o": {}})";
  const auto read = json::parse(source);
  REQUIRE(read);
  CHECK(source.substr(read->find("text")->offset, 3) == "\"a\\");
  CHECK(source.substr(read->find("n")->offset, 3) == "-12");
  CHECK(read->find("n")->text == "-12");
  const json::value& list = *read->find("list");
  CHECK(source[list.offset] == '[');
  CHECK(source.substr(list.items[0].offset, 4) == "true");
  CHECK(source.substr(list.items[1].offset, 4) == "\"\\\"\"");
  CHECK(source[list.items[2].offset] == '7');
  CHECK(source[read->find("o")->offset] == '{');
}

TEST_CASE("a column counts code points, not bytes") {
  CHECK(json::place_in("{\n  \"ñú\": x", 11).line == 2);
  CHECK(json::place_in("{\n  \"ñú\": x", 12).column == 9);
}

TEST_CASE("an unknown key is told with the nearest known one") {
  struct row {
    const char *written, *message;
  };
  static constexpr std::string_view known[] = {"controller", "purposes"};
  const row rows[] = {
      {"controler", "unknown key \"controler\"; did you mean \"controller\"?"},
      {"purpsoes", "unknown key \"purpsoes\"; did you mean \"purposes\"?"},
      {"colour", "unknown key \"colour\"; known here: \"controller\" or \"purposes\""},
  };
  for (const row& r : rows) {
    const std::string source = "{\"" + std::string(r.written) + "\": 1}";
    const auto read = json::parse(source);
    json::reading pass(source, *read, "test");
    json::cursor(pass, *read).expect_keys(known);
    REQUIRE(pass.complaint());
    CHECK(message_of(*pass.complaint()) == r.message);
    CHECK(pass.complaint()->pointer == "/" + std::string(r.written));
    CHECK(pass.complaint()->column == 2);
  }
}

TEST_CASE("the writer escapes what JSON asks for and nothing else") {
  json::writer out;
  out.begin_object().pair("a\"b", "\\ \n \x01 é </script>").key("list").begin_array();
  out.number(7).boolean(false).null().begin_object().end_object().end_array();
  out.pair_if("left out", "").end_object();
  CHECK(out.take() == R"({"a\"b":"\\ \n \u0001 é </script>","list":[7,false,null,{}]})");
}
