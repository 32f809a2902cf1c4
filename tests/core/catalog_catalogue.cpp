#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "catalog_support.hpp"

using namespace clearnotice;
using namespace clearnotice::catalog;
using catalog_support::compiled;
using catalog_support::words;

TEST_CASE("a catalogue speaks its language") {
  struct row {
    std::string_view locale;
    direction way;
    std::string_view date, list, country, years;
  };
  static constexpr row rows[] = {
      {"en", direction::left_to_right, "May 25, 2018", "a, b, and c", "Switzerland", "1,000 years"},
      {"fr", direction::left_to_right, "25 mai 2018", "a, b et c", "Suisse", "1\u202F000 ans"},
      {"de", direction::left_to_right, "25. Mai 2018", "a, b und c", "Schweiz", "1.000 Jahre"},
      {"bg", direction::left_to_right, "25 май 2018\u202Fг.", "a, b и c", "Швейцария",
       "1\u00A0000 години"},
      {"ar", direction::right_to_left, "25 مايو 2018", "a وb وc", "سويسرا", "1,000 سنة"},
  };
  const std::vector<std::string> items = {"a", "b", "c"};
  for (const row& r : rows) {
    CAPTURE(r.locale);
    const catalogue said = words(r.locale);
    CHECK(said.tag() == r.locale);
    CHECK(said.dir() == r.way);
    CHECK(said.date("2018-05-25") == r.date);
    CHECK(said.list(items) == r.list);
    CHECK(said.country("CH") == r.country);
    CHECK(said.format(message::duration_years, {{argument::count, "1000"}}) == r.years);
  }
}

TEST_CASE("what is no date and no named country stays as it is") {
  const catalogue english = words("en");
  CHECK(english.date("yesterday") == "yesterday");
  CHECK(english.date("2018-02-30") == "2018-02-30");
  for (const std::string_view code : {"", "C", "XX", "ch", "CHE", "DA", "FR"}) {
    CAPTURE(code);
    CHECK(english.country(code) == code);
  }
  CHECK(english.list({}).empty());
}

TEST_CASE("pieces keep what was inserted apart from the words") {
  const catalogue english = words("en");
  const auto as_text = [](const std::vector<piece>& pieces) {
    std::string text;
    for (const piece& each : pieces) text += each.inserted ? "[" + each.text + "]" : each.text;
    return text;
  };
  CHECK(as_text(english.pieces(message::transfers_to, {{argument::recipient, "Acme"},
                                                       {argument::country, "Chile"},
                                                       {argument::safeguard, ""}})) ==
        "[Acme], [Chile]. Safeguard: [].");
  CHECK(as_text(english.pieces(message::error_title)) == "There is a problem");
  CHECK(as_text(english.pieces(message::error_text_too_long,
                               {{argument::max, "1"}, {argument::label, "First name"}})) ==
        "[First name] must be 1 character or fewer");

  const std::vector<piece> data = english.pieces(message::data_source);
  REQUIRE(data.size() == 4);
  CHECK((data[0].inserted && data[0].name == argument::data && data[0].text.empty()));
  CHECK((!data[1].inserted && data[1].text == " (source: "));
  CHECK((data[2].inserted && data[2].name == argument::source));
  CHECK((!data[3].inserted && data[3].text == ")"));
}

TEST_CASE("a message is found by its key, and only by its whole key") {
  CHECK(find_message("basis.consent") == message::basis_consent);
  CHECK(find_message("error.given-name.empty") == message::error_given_name_empty);
  CHECK(find_message("automated.none") == message::automated_none);
  CHECK(find_message("who.title") == message::who_title);
  for (const std::string_view key : {"", "basis", "basis.", "basis.consenu", "basis.consent2",
                                     "consent", "BASIS.CONSENT", "\011who.title"}) {
    CAPTURE(key);
    CHECK_FALSE(find_message(key));
  }
}

TEST_CASE("a catalogue survives being moved and copied") {
  catalogue first = words("fr");
  catalogue second = std::move(first);
  const catalogue third = second;
  second = words("de");
  CHECK(third.date("2018-05-25") == "25 mai 2018");
  CHECK(second.date("2018-05-25") == "25. Mai 2018");
}
