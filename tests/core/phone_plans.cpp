#include <catch2/catch_test_macros.hpp>
#include <random>

#include "core/phone/number.hpp"
#include "core/phone/plans.hpp"
#include "phone_support.hpp"

using namespace clearnotice::phone;
using phone_support::zone_text;
using phone_support::zones;

namespace {

plans with(const std::vector<unsigned>& wanted) {
  plans world;
  for (const unsigned zone : wanted) {
    const auto added = world.add(zone_text(zone));
    REQUIRE(added.ok());
    REQUIRE(*added == zone);
  }
  return world;
}

}  // namespace

TEST_CASE("a number asks for the zone that it needs, and for no other") {
  struct row {
    std::string_view typed, region;
    unsigned zone;
  };
  static constexpr row rows[] = {{"+49 30 123456", "", 49},    {"+49 30 123456", "US", 49},
                                 {"030 123456", "DE", 49},     {"01 42 68 53 00", "fr", 33},
                                 {"+1 201 555 0123", "", 1},   {"+7 495 123 45 67", "", 7},
                                 {"+352 27 12 34 56", "", 35}, {"+998 71 123 4567", "", 99},
                                 {"+800 1234 5678", "", 80},   {"00 49 30 123456", "FR", 33}};
  for (const row& r : rows) {
    CAPTURE(r.typed, r.region);
    const answer its = read(r.typed, r.region, {});
    CHECK(its.said == outcome::needs_zone);
    CHECK(its.zone == r.zone);
  }
  // What is wrong in any plan needs none.
  CHECK(read("+999 123456", "FR", with({33})).said == outcome::calling_code_unknown);
  CHECK(read("call me", "FR", {}).said == outcome::not_a_number);
  CHECK(read("030 123456", "", {}).said == outcome::calling_code_needed);
  CHECK(read("+4", "", {}).said == outcome::not_a_number);
}

TEST_CASE("with the zone of the region, another is asked for when it is dialled") {
  plans world = with({33});
  CHECK(read("01 42 68 53 00", "FR", world).kind == type::fixed_line);
  const answer abroad = read("00 49 30 123456", "FR", world);
  CHECK(abroad.said == outcome::needs_zone);
  CHECK(abroad.zone == 49);
  REQUIRE(world.add(zone_text(49)).ok());
  CHECK(read("00 49 30 123456", "FR", world).kind == type::fixed_line);
  // Again does no harm.
  REQUIRE(world.add(zone_text(49)).ok());
  CHECK(read("00 49 30 123456", "FR", world).kind == type::fixed_line);
}

TEST_CASE("every region has a calling code, and its code a main region") {
  const plans world = with(zones());
  for (std::size_t i = 0; i < world.regions().size(); ++i) {
    const region& its = world.regions()[i];
    const std::string_view id(its.id.data(), its.id.size());
    CAPTURE(id);
    CHECK(world.has(i));
    CHECK(world.regions()[world.find_code(its.calling_code)].calling_code == its.calling_code);
    if (its.id != kNoCountry) CHECK(world.find_region(id) == i);
  }
  CHECK(world.regions()[world.find_code(1)].id == std::array<char, 2>{'U', 'S'});
  CHECK(world.regions()[world.find_code(44)].id == std::array<char, 2>{'G', 'B'});
  for (const unsigned code : {0U, 2U, 210U, 999U, 1000U, 4000000000U}) {
    CHECK(world.find_code(code) == plans::kNone);
  }
}

TEST_CASE("a text that phonec did not write is refused, and what was there stays") {
  plans world = with({33});
  const std::string sound = zone_text(33);
  const std::string packed = sound.substr(sound.find("\n33") + 1);
  const std::string other = packed.substr(2);
  const std::string shorter = packed.substr(0, packed.size() - 10);
  const std::string texts[] = {"",
                               "#",
                               "# a note\n",
                               "3",
                               "33",
                               "00" + other,
                               "03" + other,
                               "3A" + other,
                               "A" + packed,
                               "34" + other,  // one region, too
                               "35" + other,
                               shorter,
                               packed + "AAAA",
                               packed + "?",
                               "33" + std::string(5000, 'A'),
                               "33" + std::string(5000, '_'),
                               std::string(5000, '\0'),
                               "33\xFF\xFE"};
  for (const std::string& text : texts) {
    CAPTURE(text);
    const auto added = world.add(text);
    REQUIRE(!added.ok());
    CHECK(added.reason().code == "plan.damaged");
  }
  CHECK(read("01 42 68 53 00", "FR", world).kind == type::fixed_line);
}

TEST_CASE("a text with one wrong character is refused, or means the same") {
  std::mt19937 random(4242);
  const std::string before = phone_support::told("+390612345678", "", with({39}));
  for (const unsigned zone : zones()) {
    const std::string sound = zone_text(zone);
    const std::size_t begin = sound.rfind('\n', sound.size() - 2) + 3;
    const int times = zone == 39 ? 200 : 10;
    for (int i = 0; i < times; ++i) {
      std::string text = sound;
      const std::size_t at = begin + random() % (text.size() - begin);
      text[at] = kPackedAlphabet[random() % kPackedAlphabet.size()];
      plans world;
      const auto added = world.add(text);
      CAPTURE(zone, at);
      if (!added.ok()) {
        CHECK(added.reason().code == "plan.damaged");
      } else if (zone == 39) {
        // Of the last bits, some say nothing.
        CHECK(phone_support::told("+390612345678", "", world) == before);
      }
    }
  }
}

TEST_CASE("the notes above a table and the end of its line mean nothing") {
  const std::string sound = zone_text(7);
  const std::string bare =
      sound.substr(sound.find("\n07") + 1, sound.size() - sound.find("\n07") - 2);
  REQUIRE(!bare.ends_with('\n'));
  plans world;
  REQUIRE(world.add(bare).ok());
  CHECK(read("+7 495 123 45 67", "", world).kind == type::fixed_line);
}
