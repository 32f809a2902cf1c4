#include <catch2/catch_test_macros.hpp>

#include "field_support.hpp"

using namespace clearnotice;
using field_support::text_of;

namespace {

std::string_view name_of(field::state condition) {
  switch (condition) {
    case field::state::ok: return "ok";
    case field::state::warn: return "warn";
    case field::state::error: return "error";
    case field::state::empty: return "empty";
  }
  return {};
}

}  // namespace

// The same file is run through the wasm module.
TEST_CASE("the shared cases of validation hold natively") {
  const auto cases =
      field_support::read_lines(CLEARNOTICE_SOURCE_DIR "/tests/cases/validate.jsonl");
  CHECK(cases.size() >= 120);
  for (const auto& line : cases) {
    REQUIRE(line);
    CAPTURE(text_of(*line, "name"));
    const json::value& request = *line->find("request");
    const json::value& reply = *line->find("reply");
    const auto field = field::kind_of(text_of(request, "field"));
    REQUIRE(field);
    const std::string region = text_of(request, "region");
    const field::verdict said = field::check(*field, text_of(request, "value"),
                                             {field_support::words(text_of(request, "locale")),
                                              request.find("required")->truth, region});
    CHECK(field::id_of(said.field) == text_of(reply, "field"));
    CHECK(name_of(said.condition) == text_of(reply, "state"));
    CHECK(said.code == text_of(reply, "code"));
    CHECK(said.message == text_of(reply, "message"));
    CHECK(said.value == text_of(reply, "value"));
    CHECK(said.normalized == text_of(reply, "normalized"));
    CHECK(said.suggestion == text_of(reply, "suggestion"));
  }
}
