#include <catch2/catch_test_macros.hpp>

#include "field_support.hpp"
#include "phone_support.hpp"

using field_support::text_of;

namespace {

/// Every column of every line that the Java reference answered.
void check_corpus(std::string_view name) {
  std::size_t read = 0;
  for (const auto& line : field_support::read_corpus(name)) {
    REQUIRE(line);
    const std::string typed = text_of(*line, "input"), region = text_of(*line, "region");
    const std::string status = text_of(*line, "status"), code = text_of(*line, "cc");
    std::string expected = status + '\t' + code;
    if (status != "E") {
      for (const char* key : {"nn", "type", "numregion", "possible", "e164"}) {
        expected += '\t' + text_of(*line, key);
      }
    }
    CAPTURE(typed, region);
    CHECK(phone_support::told(typed, region, field_support::plans()) == expected);

    // What the field says: a number that exists never is an error, and no other is accepted.
    const auto said = field_support::checked(clearnotice::field::kind::phone, typed, region);
    CHECK((said.condition == clearnotice::field::state::error) == (status != "V"));
    CHECK(said.normalized == text_of(*line, "e164"));
    ++read;
  }
  REQUIRE(read > 1000);
}

}  // namespace

TEST_CASE("random numbers are what the Java reference says") { check_corpus("phone-random.jsonl"); }

TEST_CASE("example numbers are what the Java reference says") {
  check_corpus("phone-examples.jsonl");
}
