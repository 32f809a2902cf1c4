#include "core/payload/payload.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>
#include <set>

#include "core/field/rules.hpp"
#include "core/payload/allow_list.hpp"

using namespace clearnotice;

namespace {

constexpr field::kind kKinds[] = {field::kind::given_name,   field::kind::family_name,
                                  field::kind::organisation, field::kind::occupation,
                                  field::kind::email,        field::kind::phone,
                                  field::kind::message};

/// A notice whose form asks for all seven fields, with random purposes over them.
notice::facts random_notice(std::mt19937& random) {
  notice::facts facts;
  facts.id = "random";
  facts.version = "1";
  facts.locales = {"en"};
  facts.form.emplace();
  for (std::size_t i = 0; i < field::kKindCount; ++i) {
    notice::datum datum;
    datum.id = std::string(field::id_of(kKinds[i]));
    datum.field = kKinds[i];
    facts.data.push_back(datum);
    facts.form->fields.push_back({{}, i, false, {}});
  }
  const std::size_t purposes = 1 + random() % 5;
  for (std::size_t i = 0; i < purposes; ++i) {
    notice::purpose purpose;
    purpose.id = "p" + std::to_string(i);
    purpose.basis = static_cast<notice::basis>(random() % 6);
    for (std::size_t datum = 0; datum < facts.data.size(); ++datum) {
      if (random() % 3 == 0) purpose.data.push_back(datum);
    }
    facts.purposes.push_back(purpose);
  }
  return facts;
}

const std::set<std::string> kProof = {"notice", "version", "locale", "text-sha256",
                                      "idempotency-key"};

}  // namespace

TEST_CASE("no key is posted that no active purpose needs, and none that is needed stays behind") {
  std::mt19937 random(20261123);
  for (int round = 0; round < 5000; ++round) {
    notice::facts facts = random_notice(random);
    consent::choices choices(facts);
    std::set<std::string> allowed;
    std::set<std::string> proof = kProof;
    for (std::size_t i = 0; i < facts.purposes.size(); ++i) {
      const notice::purpose& purpose = facts.purposes[i];
      if (purpose.needs_consent()) {
        choices.set(i, random() % 2 == 0);
        proof.insert("choice." + purpose.id);
      }
      const bool active = !purpose.needs_consent() || choices.chosen(i);
      for (const std::size_t datum : purpose.data) {
        if (active) allowed.insert(facts.data[datum].id);
      }
    }
    std::array<std::string, field::kKindCount> values;
    std::set<std::string> filled;
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (random() % 4 == 0) continue;
      values[i] = "x";
      if (allowed.contains(facts.data[i].id)) filled.insert(facts.data[i].id);
    }

    // Having read a notice is no consent: whichever it is, the same keys are posted.
    if (random() % 2 == 0) {
      facts.form->acknowledge.by_locale = {"I have read it"};
      proof.insert("acknowledged");
    }
    const auto read =
        random() % 2 == 0 ? consent::acknowledgement::given : consent::acknowledgement::not_given;
    std::set<std::string> posted;
    for (const payload::entry& each :
         payload::build(facts, {values, choices, "en", "hash", "key", read})) {
      REQUIRE(posted.insert(each.key).second);
      REQUIRE_FALSE(each.value.empty());
    }
    std::set<std::string> expected = filled;
    expected.insert(proof.begin(), proof.end());
    REQUIRE(posted == expected);
  }
}

TEST_CASE("nothing is chosen before a person chooses") {
  std::mt19937 random(1);
  for (int round = 0; round < 200; ++round) {
    const notice::facts facts = random_notice(random);
    const consent::choices choices(facts);
    for (std::size_t i = 0; i < facts.purposes.size(); ++i) {
      CHECK_FALSE(choices.chosen(i));
      CHECK(consent::is_active(facts, choices, i) == !facts.purposes[i].needs_consent());
    }
  }
}

template <class Said>
constexpr bool kCanChoose = requires(consent::choices made, Said said) {
  made.set(0, said);
};

TEST_CASE("what a person has read is of another type than what they consent to") {
  CHECK(kCanChoose<bool>);
  CHECK_FALSE(kCanChoose<consent::acknowledgement>);
}

TEST_CASE("a body is encoded as the URL Standard says") {
  const std::vector<payload::entry> entries = {{"given-name", "Zoë O’Brien-Ñúñez"},
                                               {"message", "a&b=c\r\n1+1 100% *-._~"}};
  CHECK(payload::to_urlencoded(entries) ==
        "given-name=Zo%C3%AB+O%E2%80%99Brien-%C3%91%C3%BA%C3%B1ez&"
        "message=a%26b%3Dc%0D%0A1%2B1+100%25+*-._%7E");
  CHECK(payload::to_json({{"a", "\"é\n"}}) == "{\"a\":\"\\\"é\\n\"}");
}
