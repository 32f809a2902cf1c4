#include "core/catalog/list_form.hpp"

#include "core/catalog/fields.hpp"
#include "core/text/utf8.hpp"

namespace clearnotice::catalog {
namespace {

enum field : std::size_t { start, middle, end, two, condition, other_end, other_two };
constexpr std::size_t kPatterns = 4;
constexpr std::size_t kPatternsAndCondition = 7;

bool is_pattern(std::string_view pattern) {
  const std::size_t first = pattern.find('{');
  const std::size_t second = pattern.find('}');
  return first < second && second != pattern.npos && pattern.rfind('{') == first &&
         pattern.rfind('}') == second;
}

void join(std::string& joined, std::string_view item, std::string_view pattern) {
  const std::size_t first = pattern.find('{');
  const std::size_t second = pattern.find('}');
  joined.insert(0, pattern.substr(0, first));
  joined += pattern.substr(first + 1, second - first - 1);
  joined += item;
  joined += pattern.substr(second + 1);
}

char lower(std::string_view text, std::size_t at) {
  if (at >= text.size()) return '\0';
  const char c = text[at];
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// "i…" and "hi…", but neither "hia…" nor "hie…".
bool begins_with_sound_i(std::string_view item) {
  if (lower(item, 0) == 'i') return true;
  return lower(item, 0) == 'h' && lower(item, 1) == 'i' && lower(item, 2) != 'a' &&
         lower(item, 2) != 'e';
}

// The Hebrew script of Unicode 16: U+0591–05C7, 05D0–05EA, 05EF–05F4, FB1D–FB4F, with gaps that are
// unassigned.
bool begins_with_hebrew(std::string_view item) {
  const char32_t c = text::take_code_point(item);
  return (c >= 0x0591 && c <= 0x05F4) || (c >= 0xFB1D && c <= 0xFB4F);
}

bool meets(std::string_view item, std::string_view wanted) {
  if (item.empty() || wanted.empty()) return false;
  return wanted == "e" ? begins_with_sound_i(item) : !begins_with_hebrew(item);
}

}  // namespace

bool is_list_form(std::string_view form) {
  const std::size_t fields = count_fields(form);
  if (fields != kPatterns && fields != kPatternsAndCondition) return false;
  for (std::size_t i = 0; i < fields; ++i) {
    const std::string_view value = field_at(form, i);
    const bool fits = i == condition ? value == "e" || value == "v" : is_pattern(value);
    if (!fits) return false;
  }
  return true;
}

std::string join_list(std::span<const std::string> items, std::string_view form) {
  if (items.empty()) return {};
  std::string joined = items.front();
  if (items.size() == 1) return joined;

  const std::string& last = items.back();
  const bool other = meets(last, field_at(form, condition));
  if (items.size() == 2) {
    join(joined, last, field_at(form, other ? other_two : two));
    return joined;
  }
  join(joined, items[1], field_at(form, start));
  for (const std::string& item : items.subspan(2, items.size() - 3)) {
    join(joined, item, field_at(form, middle));
  }
  join(joined, last, field_at(form, other ? other_end : end));
  return joined;
}

}  // namespace clearnotice::catalog
