#include "core/text/domain.hpp"

#include <optional>
#include <utility>

#include "core/text/ascii.hpp"
#include "core/text/international.hpp"
#include "core/text/utf8.hpp"

namespace clearnotice::text {
namespace {

constexpr std::size_t kMostInLabel = 63;  // octets, RFC 1035 2.3.4
// Punycode's cost grows with the square of a label, so what can never fit is not even tried.
constexpr std::size_t kMostTyped = 4 * kMostInDomain;

bool is_letter_or_digit(char lowered) {
  return (lowered >= 'a' && lowered <= 'z') || is_ascii_digit(lowered);
}

bool is_a_label(std::string_view lowered) { return lowered.starts_with("xn--"); }

/// Calls `visit` with each label, as long as it returns true.
template <class Visitor>
void for_each_label(std::string_view domain, Visitor visit) {
  for (;;) {
    const std::size_t dot = domain.find('.');
    if (!visit(domain.substr(0, dot)) || dot == std::string_view::npos) return;
    domain.remove_prefix(dot + 1);
  }
}

std::optional<domain_problem> problem_in_label(std::string_view lowered) {
  if (lowered.empty()) return domain_problem::empty_label;
  for (const char c : lowered) {
    if (!is_letter_or_digit(c) && c != '-') return domain_problem::bad_character;
  }
  if (lowered.front() == '-' || lowered.back() == '-') return domain_problem::bad_hyphen;
  if (lowered.size() >= 4 && lowered[2] == '-' && lowered[3] == '-')
    return domain_problem::bad_hyphen;
  if (lowered.size() > kMostInLabel) return domain_problem::label_too_long;
  return std::nullopt;
}

}  // namespace

result<domain_name, domain_problem> to_ascii_domain(std::string_view domain) {
  if (domain.size() > kMostTyped) return domain_problem::too_long;
  if (!is_ascii(domain)) return uts46_by_icu(domain);
  std::string lowered(domain);
  for (char& c : lowered) c = lower_ascii(c);
  bool has_a_label = false;
  std::optional<domain_problem> problem;
  for_each_label(lowered, [&](std::string_view label) {
    if (!problem) problem = problem_in_label(label);
    has_a_label = is_a_label(label);
    return !has_a_label;
  });
  // An A-label must decode to what it would be made from, which only UTS #46 can tell.
  if (has_a_label) return uts46_by_icu(lowered);
  if (problem) return *problem;
  if (lowered.size() > kMostInDomain) return domain_problem::too_long;
  return domain_name{.ascii = std::move(lowered)};
}

}  // namespace clearnotice::text
