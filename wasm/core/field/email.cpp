#include <optional>
#include <utility>

#include "core/field/address_literal.hpp"
#include "core/field/local_part.hpp"
#include "core/field/mail_provider.hpp"
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
bool has_line_break(std::string_view typed) {
  return typed.find('\n') != std::string_view::npos || typed.find('\r') != std::string_view::npos;
}

/// Space or tab at either end: folding white space too, so that the profile refuses it. Nobody is
/// bothered: a browser's e-mail field takes both off before the value is read (HTML 4.10.5.1.5),
/// and whoever else sends them gets the address without as a suggestion. What cannot be seen there
/// (U+200B, a byte order mark) does come along from a browser and is dropped.
bool has_folding_space(std::string_view typed) {
  const auto is_space = [](char c) { return c == ' ' || c == '\t'; };
  return is_space(typed.front()) || is_space(typed.back());
}

bool is_hidden_from_sight(char32_t c) { return text::is_control(c) || text::is_bidi_control(c); }

bool is_unsafe_domain(std::string_view domain) {
  if (text::is_ascii(domain)) return text::has_ascii_control(domain);
  return has_any(domain, is_hidden_from_sight);
}

/// The address alone, out of what is copied along with it: `mailto:`, a comma or semicolon of the
/// list it stood in. Neither can be part of a mailbox in that place.
std::string_view unwrap(std::string_view text) {
  while (text.ends_with(',') || text.ends_with(';')) {
    text = text::trim(text.substr(0, text.size() - 1));
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
  text::domain_name name;  ///< or an address literal as typed
  bool unusual;            ///< a literal, a name without a dot, or one that ends in a number
};

bool is_number(std::string_view label) {
  for (const char c : label) {
    if (!text::is_ascii_digit(c)) return false;
  }
  return true;
}

result<host, code> check_host(std::string_view domain) {
  if (is_address_literal(domain)) return host{{.ascii = std::string(domain)}, true};
  auto known = text::to_ascii_domain(domain);
  if (!known.ok()) {
    return known.reason() == text::domain_problem::too_long ? code::email_too_long
                                                            : code::email_domain;
  }
  const std::string_view name = known->ascii;
  const std::size_t dot = name.rfind('.');
  const std::string_view last = name.substr(dot + 1);
  const bool numeric = is_number(last);
  // A top-level domain is alphabetic (RFC 1123 2.1), and an A-label ends in a letter: the last
  // digit that Punycode writes is below 26 (RFC 3492 5).
  if (!numeric && text::is_ascii_digit(last.back())) return code::email_domain;
  const bool unusual = numeric || dot == std::string_view::npos;
  return host{std::move(known).value(), unusual};
}

std::string join(std::string_view local, std::string_view domain) {
  std::string address;
  address.reserve(local.size() + 1 + domain.size());
  return address.append(local).append(1, '@').append(domain);
}

/// What is to be said of a mailbox that is one. First what comes with a suggestion.
finding judge(std::string_view local, bool is_quoted, const host& where) {
  const text::domain_name& domain = where.name;
  finding found{.normalized = join(local, domain.ascii)};
  if (domain.is_confusing) {
    found.said = code::email_look_alike;
    if (check_host(domain.latin).ok()) found.suggestion = join(local, domain.latin);
  } else if (const std::string_view meant = meant_provider(domain.ascii); !meant.empty()) {
    found.said = code::email_typo;
    found.suggestion = join(local, meant);
  } else if (is_quoted || where.unusual) {
    found.said = code::email_unusual;
  }
  return found;
}

finding check_address(std::string_view address, std::size_t limit) {
  const std::optional<at_sign> at = find_at_sign(address);
  if (!at) return said(code::email_no_at);
  const std::string_view local = address.substr(0, at->place);
  const std::string_view domain = address.substr(at->place + at->length);

  if (is_unsafe_local_part(local) || is_unsafe_domain(domain)) return said(code::email_unsafe);
  const local_form form = form_of(local);
  if (form == local_form::none) return said(code::email_format);
  if (domain.empty()) return said(code::email_no_domain);
  if (local.size() > kMostInLocalPart * kMostTyped) return said(code::email_too_long);
  const auto where = check_host(domain);
  if (!where.ok()) return said(where.reason());

  const std::string normalized = text::to_nfc(local);
  if (normalized.size() > kMostInLocalPart ||
      normalized.size() + 1 + where->name.ascii.size() > limit) {
    return said(code::email_too_long);
  }
  return judge(normalized, form == local_form::quoted, *where);
}

/// The address in `name <address>`, or in angle brackets alone; otherwise all of `text`.
std::string_view inside_brackets(std::string_view text) {
  const std::size_t open = text.rfind('<');
  if (open == std::string_view::npos || !text.ends_with('>')) return text;
  return unwrap(text::trim(text.substr(open + 1, text.size() - open - 2)));
}

/// `address` without spaces at the @ and in the domain, with a dot for each comma there and one dot
/// for two in a row, and none at the end.
std::string mend(std::string_view address) {
  for (const std::string_view dot : kDots) {
    if (address.ends_with(dot)) address.remove_suffix(dot.size());
  }
  const std::size_t at = address.rfind('@');
  if (at == std::string_view::npos) return std::string(address);
  std::string mended(text::trim(address.substr(0, at)));
  for (const char c : address.substr(at)) {
    const char meant = c == ',' ? '.' : c;
    if (meant != ' ' && !(meant == '.' && mended.ends_with('.'))) mended += meant;
  }
  return mended;
}

bool is_refused(const finding& found) {
  return found.said != code::none && row_of(found.said).condition == state::error;
}

/// What may have been meant by an address that is none. It could be repaired in silence, but a
/// mailbox (RFC 5321 4.1.2) has no display name, no brackets and no dot at its end, and a repair
/// that the person sees cannot be a wrong one. Empty when nothing is near.
std::string guess(std::string_view address, std::size_t limit) {
  if (address.size() > limit * kMostTyped) return {};
  std::string mended = mend(inside_brackets(address));
  if (mended == address) return {};
  finding found = check_address(mended, limit);
  if (found.said == code::email_typo) return std::move(found.suggestion);
  return found.said == code::none ? mended : std::string();
}

}  // namespace

finding check_email(const entry& about) {
  if (has_line_break(about.typed)) return said(code::text_control);
  const std::string_view address = unwrap(about.text);
  finding found = check_address(address, about.limit);
  if (!is_refused(found) && has_folding_space(about.typed)) {
    found.said = code::email_format;
    found.normalized.clear();
    if (found.suggestion.empty()) found.suggestion = address;
    return found;
  }
  if (is_refused(found)) found.suggestion = guess(address, about.limit);
  return found;
}

}  // namespace clearnotice::field
