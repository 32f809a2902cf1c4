#include "core/catalog/message_syntax.hpp"
#include "core/catalog/message_text.hpp"
#include "core/catalog/plural.hpp"

namespace clearnotice::catalog {
namespace {

constexpr unsigned kDeepestChoice = 8;
constexpr std::size_t kMostOffsetDigits = 9;
constexpr std::size_t npos = std::string_view::npos;

enum class insides { plain, plural };

bool is_message_up_to_end(std::string_view& rest, insides where, unsigned depth);

bool take_argument(std::string_view& rest) {
  if (rest.empty() || rest.front() < kFirstArgument) return false;
  const auto index = static_cast<std::size_t>(rest.front() - kFirstArgument);
  rest.remove_prefix(1);
  return index < kArgumentCount;
}

bool take_offset(std::string_view& rest) {
  if (!take(rest, '+')) return true;
  const auto digits = take_until(rest, ';');
  return digits && digits->size() <= kMostOffsetDigits && read_decimal(*digits) &&
         digits->find_first_not_of("0123456789") == npos;
}

// Tells by `last` whether this was the branch for everything else.
bool take_plural_selector(std::string_view& rest, bool& last) {
  if (take(rest, '=')) {
    const auto number = take_until(rest, ';');
    return number && read_decimal(*number);
  }
  if (rest.empty() || !is_category(rest.front())) return false;
  last = rest.front() == static_cast<char>(category::other);
  rest.remove_prefix(1);
  return true;
}

bool take_select_selector(std::string_view& rest, bool& last) {
  const auto keyword = take_until(rest, ':');
  if (!keyword || keyword->find_first_of("{#~|}") != npos) return false;
  last = keyword->empty();
  return true;
}

bool is_choice(std::string_view& rest, insides where, unsigned depth) {
  const bool plural = where == insides::plural;
  bool last = false;
  do {
    if (!(plural ? take_plural_selector(rest, last) : take_select_selector(rest, last))) {
      return false;
    }
    if (!is_message_up_to_end(rest, where, depth)) return false;
    if (last) return take(rest, '}');
  } while (take(rest, '|'));
  return false;
}

bool is_placeholder(std::string_view& rest, unsigned depth) {
  if (rest.empty()) return false;
  const char kind = rest.front();
  if (!opens_choice(kind)) {
    take(rest, '#');
    return take_argument(rest);
  }
  rest.remove_prefix(1);
  if (depth == kDeepestChoice || !take_argument(rest)) return false;
  if (!opens_plural(kind)) return is_choice(rest, insides::plain, depth + 1);
  return take_offset(rest) && is_choice(rest, insides::plural, depth + 1);
}

bool is_message_up_to_end(std::string_view& rest, insides where, unsigned depth) {
  while (!rest.empty() && rest.front() != '|' && rest.front() != '}') {
    const char c = rest.front();
    rest.remove_prefix(1);
    if (c == '{' && !is_placeholder(rest, depth)) return false;
    if (c == '#' && where != insides::plural) return false;
    if (c == '~') {
      if (rest.empty()) return false;
      rest.remove_prefix(1);
    }
  }
  return true;
}

}  // namespace

bool is_message(std::string_view compiled) {
  return is_message_up_to_end(compiled, insides::plain, 0) && compiled.empty();
}

}  // namespace clearnotice::catalog
