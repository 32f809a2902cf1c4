#include <catch2/catch_test_macros.hpp>
#include <chrono>

#include "core/field/code.hpp"
#include "core/field/rules.hpp"
#include "core/text/characters.hpp"
#include "field_support.hpp"

using namespace clearnotice;
using namespace clearnotice::field;
using field_support::checked;
using field_support::words;

namespace {

constexpr kind kAll[] = {kind::given_name, kind::family_name, kind::organisation, kind::occupation,
                         kind::email,      kind::phone,       kind::message};

}  // namespace

TEST_CASE("each field has its id, its autocomplete token and its label") {
  struct row {
    kind field;
    std::string_view id, autocomplete, label;
  };
  static constexpr row rows[] = {
      {kind::given_name, "given-name", "given-name", "First name"},
      {kind::family_name, "family-name", "family-name", "Last name"},
      {kind::organisation, "organisation", "organization", "Organisation"},
      {kind::occupation, "occupation", "organization-title", "Occupation"},
      {kind::email, "email", "email", "Email address"},
      {kind::phone, "phone", "tel", "Phone number"},
      {kind::message, "message", "", "Your message"},
  };
  static_assert(std::size(rows) == kKindCount);
  for (const row& r : rows) {
    CAPTURE(r.id);
    CHECK(id_of(r.field) == r.id);
    CHECK(kind_of(r.id) == r.field);
    CHECK(autocomplete_of(r.field) == r.autocomplete);
    CHECK(label_of(r.field, words("en")) == r.label);
  }
  CHECK_FALSE(kind_of("").has_value());
  CHECK_FALSE(kind_of("Email").has_value());
  CHECK_FALSE(kind_of("email ").has_value());
}

TEST_CASE("an empty field is an error only where it is required") {
  for (const kind field : kAll) {
    CAPTURE(id_of(field));
    for (const std::string_view typed : {"", "  ", "\t\r\n", "\u00A0\u200B", "\uFEFF\u200E"}) {
      CAPTURE(typed);
      const verdict optional = checked(field, typed);
      CHECK(optional.condition == state::empty);
      CHECK(optional.code.empty());
      CHECK(optional.message.empty());
      const verdict required = check(
          field, typed, {.words = words("en"), .plans = field_support::plans(), .required = true});
      CHECK(required.condition == state::error);
      CHECK(required.code == std::string(id_of(field)) + ".empty");
      CHECK(required.message.starts_with("Enter your "));
      CHECK(required.value.empty());
      CHECK(required.field == field);
    }
  }
}

TEST_CASE("a complaint says its field and its limit in the locale's words") {
  const std::string long_name(101, 'a');
  CHECK(checked(kind::given_name, long_name).message ==
        "First name must be 100 characters or fewer");
  CHECK(checked(kind::message, std::string(4001, 'a')).message ==
        "Your message must be 4,000 characters or fewer");
  CHECK(checked(kind::family_name, "a\nb").message ==
        "Last name must not contain line breaks or hidden control characters");
  const verdict fine = checked(kind::given_name, "Ana");
  CHECK(fine.code.empty());
  CHECK(fine.message.empty());
}

TEST_CASE("every code has one row and its own words") {
  for (const code_row& row : all_codes()) {
    CAPTURE(row.id);
    CHECK_FALSE(words("en")
                    .format(row.message,
                            {{catalog::argument::label, "Name"}, {catalog::argument::max, "2"}})
                    .empty());
    for (const code_row& other : all_codes()) {
      if (&row == &other) continue;
      CHECK(row.id != other.id);
      CHECK(row.message != other.message);
    }
  }
  CHECK(row_of(code::given_name_empty).id == "given-name.empty");
  CHECK(row_of(code::email_unusual).id == "email.unusual");
  CHECK(row_of(code::phone_too_long).id == "phone.too_long");
}

TEST_CASE("a naughty string is answered at once and left as it is") {
  for (const std::string_view corpus : {"naughty.jsonl", "xss.jsonl"}) {
    for (const auto& line : field_support::read_corpus(corpus)) {
      if (!line) continue;
      const std::string typed = field_support::text_of(*line, "input");
      for (const kind field : kAll) {
        CAPTURE(typed, id_of(field));
        // A buffer of the exact size, so that the sanitizer sees a read beyond it.
        const std::vector<char> exact(typed.begin(), typed.end());
        const auto before = std::chrono::steady_clock::now();
        const verdict said = checked(field, {exact.data(), exact.size()});
        const auto taken = std::chrono::steady_clock::now() - before;
        CHECK(said.value == text::trim(typed));
        CHECK((said.condition == state::error || said.condition == state::warn) ==
              !said.code.empty());
        CHECK(said.code.empty() == said.message.empty());
        CHECK(taken <
              std::chrono::milliseconds(50));  // with room for a sanitizer and a busy machine
      }
    }
  }
}
