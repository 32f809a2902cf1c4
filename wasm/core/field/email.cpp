#include <optional>
#include <utility>

#include "core/field/address_literal.hpp"
#include "core/field/local_part.hpp"
#include "core/field/rule.hpp"
#include "core/text/ascii.hpp"
#include "core/text/characters.hpp"
#include "core/text/domain.hpp"
#include "core/text/normalize.hpp"
#include "core/text/utf8.hpp"

namespace clearnotice::field {
namespace {

constexpr std::size_t kMostInLocalPart = 64;  // octets, RFC 5321 4.5.3.1.1
// NFC shortens text to a quarter at the very most, so what is longer is not worth normalizing.
constexpr std::size_t kMostTyped = 4;

constexpr std::string_view kMailto = "mailto:";

// What an input method for East Asian text types for "@": full-width and small form.
constexpr std::string_view kOtherAts[] = {"\uFF20", "\uFE6B"};

// UTS #46 maps the others to the first.
constexpr std::string_view kDots[] = {".", "\u3002", "\uFF0E", "\uFF61"};

finding said(code what) { return {.said = what}; }

/// A line break is folding white space (RFC 5322 3.2.2), never part of a mailbox, and how a header
/// is smuggled into a mail. No text input of a browser yields one, so nobody is to be forgiven.
bool is_line_break(char32_t c) { return c == '\n' || c == '\r'; }

/// The address alone, out of what is copied along with it: `mailto:`, angle brackets, a comma or
/// semicolon of the list it stood in. None of these can be part of a mailbox in that place.
std::string_view unwrap(std::string_view text) {
  while (text.ends_with(',') || text.ends_with(';')) {
    text = text::trim(text.substr(0, text.size() - 1));
  }
  if (text.starts_with('<') && text.ends_with('>') && text.size() > 2) {
    text = text::trim(text.substr(1, text.size() - 2));
  }
  if (text::starts_with_in_any_case(text, kMailto)) text = text::trim(text.substr(kMailto.size()));
  return text;
}

struct at_sign {
  std::size_t place, length;  // bytes
};

std::optional<at_sign> find_at_sign(std::string_view address) {
  // Within quotes an @ is only a character.
  const std::size_t quoted = quoted_length(address);
  const std::string_view rest = address.substr(quoted);
  if (const std::size_t place = rest.rfind('@'); place != std::string_view::npos) {
    return at_sign{quoted + place, 1};
  }
  for (const std::string_view at : kOtherAts) {
    if (const std::size_t place = rest.rfind(at); place != std::string_view::npos) {
      return at_sign{quoted + place, at.size()};
    }
  }
  return std::nullopt;
}

struct host {
  std::string name;  ///< as DNS takes it, or an address literal as typed
  bool unusual;      ///< a literal, a name without a dot, or one that ends in a number
};

bool is_number(std::string_view label) {
  for (const char c : label) {
    if (!text::is_ascii_digit(c)) return false;
  }
  return true;
}

result<host, code> check_host(std::string_view domain) {
  if (is_address_literal(domain)) return host{std::string(domain), true};
  auto ascii = text::to_ascii_domain(domain);
  if (!ascii.ok()) {
    return ascii.reason() == text::domain_problem::too_long ? code::email_too_long
                                                            : code::email_domain;
  }
  const std::string_view name = ascii.value();
  const std::size_t dot = name.rfind('.');
  const std::string_view last = dot == std::string_view::npos ? name : name.substr(dot + 1);
  const bool numeric = is_number(last);
  // A top-level domain is alphabetic (RFC 1123 2.1), and an A-label ends in a letter: the last
  // digit that Punycode writes is below 26 (RFC 3492 5).
  if (!numeric && text::is_ascii_digit(last.back())) return code::email_domain;
  return host{std::string(name), numeric || dot == std::string_view::npos};
}

finding check_address(std::string_view address, std::size_t limit) {
  const std::optional<at_sign> at = find_at_sign(address);
  if (!at) return said(code::email_no_at);
  const std::string_view local = address.substr(0, at->place);
  const std::string_view domain = address.substr(at->place + at->length);

  if (is_unsafe_local_part(local) || has_any(domain, text::is_control) ||
      has_any(domain, text::is_bidi_control)) {
    return said(code::email_unsafe);
  }
  const local_form form = form_of(local);
  if (form == local_form::none) return said(code::email_format);
  if (domain.empty()) return said(code::email_no_domain);
  if (local.size() > kMostInLocalPart * kMostTyped) return said(code::email_too_long);
  auto where = check_host(domain);
  if (!where.ok()) return said(where.reason());

  std::string normalized = text::to_nfc(local);
  if (normalized.size() > kMostInLocalPart) return said(code::email_too_long);
  normalized += '@';
  normalized += where->name;
  if (normalized.size() > limit) return said(code::email_too_long);
  const bool unusual = form == local_form::quoted || where->unusual;
  return {unusual ? code::email_unusual : code::none, std::move(normalized), {}};
}

/// What may have been meant by an address that is none: `name <address>`, or one at the end of a
/// sentence. Empty when that is not one either. Both could be repaired in silence, but a mailbox
/// has neither, and a repair that the person sees cannot be a wrong one.
std::string_view guess(std::string_view address, std::size_t limit) {
  std::string_view inner = address;
  if (const std::size_t open = address.rfind('<');
      open != std::string_view::npos && open > 0 && address.ends_with('>')) {
    inner = text::trim(address.substr(open + 1, address.size() - open - 2));
  }
  for (const std::string_view dot : kDots) {
    if (inner.ends_with(dot)) inner.remove_suffix(dot.size());
  }
  if (inner.size() == address.size()) return {};
  return check_address(inner, limit).said == code::none ? inner : std::string_view{};
}

}  // namespace

finding check_email(const entry& about) {
  if (has_any(about.typed, is_line_break)) return said(code::text_control);
  const std::string_view address = unwrap(about.text);
  finding found = check_address(address, about.limit);
  const bool is_address = found.said == code::none || found.said == code::email_unusual;
  if (!is_address) found.suggestion = guess(address, about.limit);
  return found;
}

}  // namespace clearnotice::field
