#include "core/catalog/matching.hpp"

#include "core/text/ascii.hpp"

namespace clearnotice::catalog {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
using text::is_ascii_digit;

bool is_same(std::string_view left, std::string_view right) {
  if (left.size() != right.size()) return false;
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (lower(left[i]) != lower(right[i])) return false;
  }
  return true;
}

bool all(std::string_view text, bool (*holds)(char)) {
  for (const char c : text) {
    if (!holds(c)) return false;
  }
  return true;
}

std::string_view language_of(std::string_view tag) { return tag.substr(0, tag.find('-')); }

// RFC 4647 3.4: the last subtag goes, and with it a single letter that then ends the tag.
std::string_view shorten(std::string_view tag) {
  const std::size_t last = tag.rfind('-');
  if (last == tag.npos) return {};
  tag = tag.substr(0, last);
  const bool ends_in_single = tag.size() >= 2 && tag[tag.size() - 2] == '-';
  return ends_in_single ? tag.substr(0, tag.size() - 2) : tag;
}

std::string_view take_subtag(std::string_view& rest) {
  const std::string_view subtag = language_of(rest);
  rest.remove_prefix(subtag.size());
  if (!rest.empty()) rest.remove_prefix(1);
  return subtag;
}

bool is_region(std::string_view subtag) {
  return (subtag.size() == 2 && all(subtag, is_letter)) ||
         (subtag.size() == 3 && all(subtag, is_ascii_digit));
}

}  // namespace

std::string_view match_locale(std::string_view wanted, std::span<const std::string> have) {
  for (std::string_view range = wanted; !range.empty(); range = shorten(range)) {
    for (const std::string& tag : have) {
      if (is_same(tag, range)) return tag;
    }
  }
  for (const std::string& tag : have) {
    if (is_same(language_of(tag), language_of(wanted))) return tag;
  }
  return {};
}

bool is_language_tag(std::string_view tag) {
  if (tag.ends_with('-')) return false;
  const std::string_view language = take_subtag(tag);
  if (language.size() < 2 || language.size() > 3 || !all(language, is_letter)) return false;
  if (tag.empty()) return true;
  std::string_view subtag = take_subtag(tag);
  if (subtag.size() == 4 && all(subtag, is_letter)) {
    if (tag.empty()) return true;
    subtag = take_subtag(tag);
  }
  return is_region(subtag) && tag.empty();
}

}  // namespace clearnotice::catalog
