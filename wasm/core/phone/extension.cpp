#include "core/phone/extension.hpp"

#include <algorithm>

#include "core/phone/symbol.hpp"
#include "core/text/ascii.hpp"

namespace clearnotice::phone {
namespace {

using view = std::string_view;

constexpr std::size_t kAfterLikelyLabel = 15;
constexpr std::size_t kAfterDoubtfulLabel = 9;
constexpr std::size_t kAfterNoLabel = 6;

struct label {
  view text;  ///< symbols in lower case; what stands before ? may be left out
  std::size_t most_digits;
};

constexpr label kLabels[] = {
    {"e?xtn?", kMostExtensionDigits},
    {"e?xtensio\x90?n?", kMostExtensionDigits},    // combining acute accent
    {"e?xtensi\xA1n?", kMostExtensionDigits},      // ó
    {"\xA5?\xA6\xA7\xA8?", kMostExtensionDigits},  // full-width extn
    {"\xA2\xA3\xA4", kMostExtensionDigits},        // доб
    {"anexo", kMostExtensionDigits},
    {"int", kAfterDoubtfulLabel},
    {"\xA9\xA8\xA7", kAfterDoubtfulLabel},  // full-width int
    {"x", kAfterDoubtfulLabel},
    {"#", kAfterDoubtfulLabel},
    {"~", kAfterDoubtfulLabel},
    {"\xA6", kAfterDoubtfulLabel},  // the same in full width
    {"\x8F", kAfterDoubtfulLabel},
    {"\x8E", kAfterDoubtfulLabel},
};

constexpr view kRfc3966 = ";ext=";
constexpr view kBlanks = " \t\x8C";  // the last is a no-break space
constexpr view kBlanksAndCommas = " \t\x8C,";
constexpr view kBetween = " \t\x8C,-";  // between a label and the digits

/// The end of a number: what stands before the digits, how many they are, and whether # follows.
struct tail {
  std::size_t head;    ///< behind the last digit but these: no label holds one
  std::size_t digits;  ///< where they begin
  std::size_t count;
  bool hash;
};

view skip(view text, view what) {
  while (!text.empty() && what.find(text[0]) != view::npos) text.remove_prefix(1);
  return text;
}

/// Perhaps a full stop or colon, then blanks, commas and hyphens.
bool may_follow_label(view text) {
  if (!text.empty() && view(".:\x8D").find(text[0]) != view::npos) text.remove_prefix(1);
  return skip(text, kBetween).empty();
}

/// Takes `pattern` off `text`; false where it does not begin so.
bool take_label(view& text, view pattern) {
  while (!pattern.empty()) {
    const bool optional = pattern.size() > 1 && pattern[1] == '?';
    if (!text.empty() && text::lower_ascii(text[0]) == pattern[0]) {
      text.remove_prefix(1);
    } else if (!optional) {
      return false;
    }
    pattern.remove_prefix(optional ? 2 : 1);
  }
  return true;
}

bool is_labelled(view head, std::size_t count) {
  const view behind = skip(head, kBlanksAndCommas);
  for (const label& each : kLabels) {
    view rest = behind;
    if (count <= each.most_digits && take_label(rest, each.text) && may_follow_label(rest)) {
      return true;
    }
  }
  return false;
}

/// ",," or ";", as telephones dial an extension by themselves; or any commas before fewer digits.
bool is_dialled_on(view head, std::size_t count) {
  const view rest = skip(head, kBlanks);
  const std::size_t taken = rest.starts_with(';') ? 1 : rest.starts_with(",,") ? 2 : 0;
  if (taken != 0 && count <= kAfterLikelyLabel && may_follow_label(rest.substr(taken))) return true;
  return rest.starts_with(',') && count <= kAfterDoubtfulLabel && may_follow_label(skip(rest, ","));
}

bool is_extension(view head, const tail& end) {
  view rest = head;
  if (!end.hash && take_label(rest, kRfc3966) && rest.empty()) return true;
  return is_labelled(head, end.count) ||
         (end.hash && end.count <= kAfterNoLabel && skip(head, " -").empty()) ||
         is_dialled_on(head, end.count);
}

tail tail_of(view number) {
  tail end{0, number.size(), 0, number.ends_with('#')};
  if (end.hash) --end.digits;
  const auto is_behind_digit = [&](std::size_t at) { return at > 0 && is_digit(number[at - 1]); };
  for (; is_behind_digit(end.digits); --end.digits) ++end.count;
  end.head = end.digits;
  while (end.head > 0 && !is_behind_digit(end.head)) --end.head;
  return end;
}

}  // namespace

std::size_t find_extension(view number, std::size_t from, std::size_t& digits) {
  const tail end = tail_of(number);
  if (end.count == 0 || end.count > kMostExtensionDigits) return number.size();
  // Nearly always there is only what separates the last digits of the number.
  const view head = number.substr(end.head, end.digits - end.head);
  if (!end.hash && skip(head, " -./()").empty()) return number.size();
  digits = end.digits;
  for (std::size_t at = std::max(from, end.head); at < end.digits; ++at) {
    if (is_extension(number.substr(at, end.digits - at), end)) return at;
  }
  return number.size();
}

}  // namespace clearnotice::phone
