#include "core/phone/plans.hpp"

#include <algorithm>
#include <span>

#include "core/text/ascii.hpp"
#include "core/text/lines.hpp"

namespace clearnotice::phone {
namespace {

constexpr char upper_ascii(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
}

unsigned zone_of_code(unsigned calling_code) {
  while (calling_code >= 100) calling_code /= 10;
  return calling_code;
}

problem damaged() {
  return {"plan.damaged", "The numbering plans are not as phonec wrote them.", {}, 0, 0};
}

}  // namespace

plans::plans() {
  const char* rest = kRegions.data();
  unsigned code = 0;
  for (std::size_t i = 0; i < regions_.size(); ++i) {
    const unsigned last = code;
    if (*rest >= 'a' && *rest <= 'z') ++code;
    if (text::is_ascii_digit(*rest)) code = 0;
    for (; text::is_ascii_digit(*rest); ++rest) {
      code = code * 10 + static_cast<unsigned>(*rest - '0');
    }
    if (code != last) main_of_code_[code] = static_cast<std::uint16_t>(i + 1);
    const bool no_country = *rest == '*';
    regions_[i] = {no_country ? kNoCountry : std::array<char, 2>{upper_ascii(rest[0]), rest[1]},
                   static_cast<std::uint16_t>(code)};
    rest += no_country ? 1 : 2;
    ++first_of_zone_[zone_of_code(code) + 1];
  }
  for (std::size_t i = 1; i < first_of_zone_.size(); ++i) {
    first_of_zone_[i] = static_cast<std::uint16_t>(first_of_zone_[i] + first_of_zone_[i - 1]);
  }
}

result<unsigned, problem> plans::add(std::string_view compiled) {
  const std::string_view lines = text::without_notes(compiled);
  if (lines.size() < 2 || !text::is_ascii_digit(lines[0]) || !text::is_ascii_digit(lines[1])) {
    return damaged();
  }
  const auto zone = static_cast<unsigned>((lines[0] - '0') * 10 + (lines[1] - '0'));
  packed_answers answers(lines.substr(2));
  const std::size_t first = first_of_zone_[zone];
  std::array<plan, kRegionCount> room{};
  const std::span<plan> read(room.data(), first_of_zone_[zone + 1] - first);
  std::vector<std::uint16_t> words;
  if (read.empty() || !read_plans(answers, read, words) ||
      !read_checksum(answers, checksum_of(zone, read, words)) || !answers.sound() ||
      !answers.at_end()) {
    return damaged();
  }
  std::copy(read.begin(), read.end(), plans_.begin() + static_cast<std::ptrdiff_t>(first));
  words_[zone].swap(words);
  return zone;
}

std::size_t plans::find_region(std::string_view id) const {
  if (id.size() != 2) return kNone;
  const std::array<char, 2> wanted = {upper_ascii(id[0]), upper_ascii(id[1])};
  if (wanted == kNoCountry) return kNone;
  for (std::size_t i = 0; i < regions_.size(); ++i) {
    // One by one: comparing the arrays would call memcmp for each.
    if (regions_[i].id[0] == wanted[0] && regions_[i].id[1] == wanted[1]) return i;
  }
  return kNone;
}

std::size_t plans::find_code(unsigned calling_code) const {
  if (calling_code > kMostCode || main_of_code_[calling_code] == 0) return kNone;
  return main_of_code_[calling_code] - 1U;
}

unsigned plans::zone_of(std::size_t region) const {
  return zone_of_code(regions_[region].calling_code);
}

}  // namespace clearnotice::phone
