#include "core/phone/typed.hpp"

#include "core/phone/symbol.hpp"
#include "core/text/ascii.hpp"
#include "core/text/utf8.hpp"

namespace clearnotice::phone {
namespace {

using view = std::string_view;
using symbols = piece<kMostTyped>;

constexpr std::size_t kLeastViable = 2;
constexpr std::size_t kLeastDigits = 3;
constexpr std::size_t kLettersOfVanity = 3;

constexpr view kTel = "tel:";
constexpr view kContext = ";phone-context=";
constexpr view kSubaddress = ";isub=";

constexpr std::string_view kKeys = "22233344455566677778889999";  // ITU-T E.161, A to Z

/// RFC 3966 5.1.5, global-number-digits: + and then digits, at least one, and visual separators.
bool is_global_number(view context) {
  if (!context.starts_with('+')) return false;
  bool has_digit = false;
  for (const char c : context.substr(1)) {
    if (is_digit(c)) {
      has_digit = true;
    } else if (view("-.()").find(c) == view::npos) {
      return false;
    }
  }
  return has_digit;
}

bool is_label(view label) {
  if (label.empty() || label.front() == '-' || label.back() == '-') return false;
  for (const char c : label) {
    if (!is_letter(c) && !is_digit(c) && c != '-') return false;
  }
  return true;
}

/// RFC 3966 5.1.5, domainname: labels, of which the last begins with a letter.
bool is_domain(view context) {
  if (context.ends_with('.')) context.remove_suffix(1);
  for (;;) {
    const std::size_t dot = context.find('.');
    if (!is_label(context.substr(0, dot))) return false;
    if (dot == view::npos) return is_letter(context[0]);
    context.remove_prefix(dot + 1);
  }
}

/// From the first digit or plus on, without what ends neither a number nor an extension, and
/// without a second number ("/x").
view possible_number(view text) {
  while (!text.empty() && !is_plus(text.front()) && !is_digit(text.front())) text.remove_prefix(1);
  while (!text.empty() && !is_alphanumeric(text.back()) && text.back() != '#') {
    text.remove_suffix(1);
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '/' && text[i] != '\\') continue;
    std::size_t next = i + 1;
    while (next < text.size() && text[next] == ' ') ++next;
    if (next < text.size() && text[next] == 'x') return text.substr(0, i);
  }
  return text;
}

/// False where a phone-context is there that is none.
bool take_number(view text, symbols& number) {
  const std::size_t at = text.find(kContext);
  if (at == view::npos) {
    number.add(possible_number(text));
  } else {
    const view behind = text.substr(at + kContext.size());
    const view context = behind.substr(0, behind.find(';'));
    if (!is_global_number(context) && !is_domain(context)) return false;
    if (context.starts_with('+')) number.add(context);
    // A tel: behind the context leaves no number before it.
    const std::size_t tel = text.find(kTel);
    const std::size_t from = tel == view::npos ? 0 : tel + kTel.size();
    if (from < at) number.add(text.substr(from, at - from));
  }
  const std::size_t subaddress = number.view().find(kSubaddress);
  if (subaddress != view::npos && subaddress > 0) number.cut(subaddress);
  return true;
}

/// Plus signs, then at least three digits with punctuation before each, then letters besides, and
/// perhaps an extension; or just two digits.
bool is_viable(view number) {
  if (number.size() < kLeastViable) return false;
  if (number.size() == kLeastViable && is_digit(number[0]) && is_digit(number[1])) return true;
  std::size_t at = 0;
  while (at < number.size() && is_plus(number[at])) ++at;
  for (std::size_t found = 0; found < kLeastDigits; ++at) {
    if (at == number.size()) return false;
    if (is_digit(number[at])) {
      ++found;
    } else if (!is_punctuation(number[at])) {
      return false;
    }
  }
  const std::size_t least = at;
  while (at < number.size() &&
         (is_digit(number[at]) || is_punctuation(number[at]) || is_letter(number[at]))) {
    ++at;
  }
  if (at == number.size()) return true;
  std::size_t digits = 0;
  return find_extension(number, least, digits) <= at;
}

void take_extension(symbols& number, typed_number& out) {
  std::size_t digits = 0;
  const view all = number.view();
  const std::size_t at = find_extension(all, 0, digits);
  if (at == all.size() || !is_viable(all.substr(0, at))) return;
  for (const char c : all.substr(digits)) {
    if (is_digit(c)) out.extension.add(static_cast<char>('0' + digit_of(c)));
  }
  number.cut(at);
}

/// With three letters or more it is a vanity number: then its letters count, and only ASCII digits.
bool is_vanity(view number) {
  std::size_t letters = 0;
  for (const char c : number) letters += is_letter(c) ? 1 : 0;
  return letters >= kLettersOfVanity;
}

void normalize(view number, digits& out) {
  const bool vanity = is_vanity(number);
  for (const char c : number) {
    if (vanity && is_letter(c)) {
      out.add(kKeys[static_cast<std::size_t>(text::lower_ascii(c) - 'a')]);
    } else if (is_digit(c) && (!vanity || text::is_ascii_digit(c))) {
      out.add(static_cast<char>('0' + digit_of(c)));
    }
  }
}

/// False where it is longer than libphonenumber reads.
bool decode(std::string_view text, symbols& out) {
  std::size_t units = 0;
  while (!text.empty()) {
    const char32_t c = text::take_code_point(text);
    units += c > 0xFFFF ? 2 : 1;
    if (units > kMostTyped) return false;
    out.add(symbol_of(c));
  }
  return true;
}

}  // namespace

reading take_apart(std::string_view text, typed_number& out) {
  symbols all, number;
  if (!decode(text, all)) return reading::too_long;
  if (!take_number(all.view(), number) || !is_viable(number.view())) return reading::none;
  take_extension(number, out);
  view rest = number.view();
  while (!rest.empty() && is_plus(rest.front())) {
    out.plus = true;
    rest.remove_prefix(1);
  }
  normalize(rest, out.dialled);
  return reading::number;
}

}  // namespace clearnotice::phone
