#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <string>

#include "core/problem.hpp"

using namespace clearnotice;

TEST_CASE("the part with the complaints is what the core says; npm run gen writes it") {
  std::ifstream in(CLEARNOTICE_SOURCE_DIR "/wasm/core/generated/complaints.txt");
  const std::string part{std::istreambuf_iterator<char>(in), {}};
  CHECK(part == "complaints\n" + linked_sentences());
}

TEST_CASE("a complaint is its sentence with the gaps filled in") {
  struct row {
    problem what;
    const char* said;
  };
  const row rows[] = {
      {{"a.b", "Own words: {}", "", 0, 0}, "Own words: {}"},
      {{"a.b", "", "", 0, 0, sentence::no_such_box, {}}, "the form has no such box"},
      {{"a.b", "", "", 0, 0, sentence::number_range, {"1", "{}"}},
       "a whole number from 1 to {} belongs here"},
  };
  for (const row& r : rows) CHECK(message_of(r.what) == r.said);
}
