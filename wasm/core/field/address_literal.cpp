#include "core/field/address_literal.hpp"

#include <cstddef>

#include "core/text/ascii.hpp"

namespace clearnotice::field {
namespace {

constexpr std::string_view kIpv6Tag = "ipv6:";
constexpr std::size_t kIpv6Groups = 8;
constexpr std::size_t kGroupsOfIpv4 = 2;  // the groups that an IPv4 address stands for at the end
// RFC 5321 4.1.3: "::" stands for at least two groups.
constexpr std::size_t kLeastElided = 2;

bool is_hex_digit(char c) {
  return text::is_ascii_digit(c) || (text::lower_ascii(c) >= 'a' && text::lower_ascii(c) <= 'f');
}

/// Takes what stands before `separator` off `rest`; all of it where there is none.
std::string_view take_until(std::string_view& rest, char separator) {
  const std::string_view taken = rest.substr(0, rest.find(separator));
  rest.remove_prefix(taken.size());
  return taken;
}

/// Snum: 0 to 255 in one to three digits.
bool is_snum(std::string_view text) {
  if (text.empty() || text.size() > 3) return false;
  int number = 0;
  for (const char c : text) {
    if (!text::is_ascii_digit(c)) return false;
    number = number * 10 + (c - '0');
  }
  return number <= 255;
}

bool is_ipv4(std::string_view text) {
  for (int i = 0; i < 4; ++i) {
    if (i > 0) {
      if (!text.starts_with('.')) return false;
      text.remove_prefix(1);
    }
    if (!is_snum(take_until(text, '.'))) return false;
  }
  return text.empty();
}

bool is_group(std::string_view text) {
  if (text.empty() || text.size() > 4) return false;
  for (const char c : text) {
    if (!is_hex_digit(c)) return false;
  }
  return true;
}

constexpr std::size_t kNotGroups = static_cast<std::size_t>(-1);

/// How many groups of 16 bits `text` writes, 0 for none; `kNotGroups` when it does not.
std::size_t count_groups(std::string_view text, bool may_end_in_ipv4) {
  std::size_t count = 0;
  if (text.empty()) return count;
  for (;;) {
    const std::string_view group = take_until(text, ':');
    const bool is_last = text.empty();
    if (is_last && may_end_in_ipv4 && is_ipv4(group)) return count + kGroupsOfIpv4;
    if (!is_group(group)) return kNotGroups;
    ++count;
    if (is_last) return count;
    text.remove_prefix(1);
  }
}

bool is_ipv6(std::string_view text) {
  const std::size_t elision = text.find("::");
  if (elision == std::string_view::npos) return count_groups(text, true) == kIpv6Groups;
  const std::size_t before = count_groups(text.substr(0, elision), false);
  const std::size_t after = count_groups(text.substr(elision + 2), true);
  if (before == kNotGroups || after == kNotGroups) return false;
  return before + after + kLeastElided <= kIpv6Groups;
}

}  // namespace

bool is_address_literal(std::string_view domain) {
  if (domain.size() < 2 || domain.front() != '[' || domain.back() != ']') return false;
  const std::string_view inside = domain.substr(1, domain.size() - 2);
  // ABNF's literals match in either case (RFC 5234 2.3).
  return text::starts_with_in_any_case(inside, kIpv6Tag) ? is_ipv6(inside.substr(kIpv6Tag.size()))
                                                         : is_ipv4(inside);
}

}  // namespace clearnotice::field
