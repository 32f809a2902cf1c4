#include "core/field/pasted.hpp"

#include "core/text/ascii.hpp"

namespace clearnotice::field {
namespace {

// All is ASCII, whatever the name is written in. Bytes of other scripts count as letters.
bool is_word_byte(char c) {
  const char lowered = text::lower_ascii(c);
  return (lowered >= 'a' && lowered <= 'z') || text::is_ascii_digit(c) ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// The byte there, or a space outside.
char byte_at(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : ' '; }

constexpr std::string_view kBeginnings[] = {"www.", "http:", "https:", "ftp:", "javascript:"};

// The endings that are in no title: "Dr.med", "M.Sc" and "St.John" are none of ours.
constexpr std::string_view kEndings[] = {".com", ".net", ".org", ".info", ".biz", ".xyz"};

/// How HTML tells a tag from a less-than sign (WHATWG HTML 13.2.5.6, tag open state).
bool is_tag_at(std::string_view text, std::size_t at) {
  const char next = text::lower_ascii(byte_at(text, at + 1));
  return (next >= 'a' && next <= 'z') || next == '/' || next == '!' || next == '?';
}

bool begins_address_at(std::string_view text, std::size_t at) {
  if (at > 0 && is_word_byte(text[at - 1])) return false;
  for (const std::string_view beginning : kBeginnings) {
    const bool is_followed = byte_at(text, at + beginning.size()) != ' ';
    if (is_followed && text::starts_with_in_any_case(text.substr(at), beginning)) return true;
  }
  return false;
}

bool ends_domain_at(std::string_view text, std::size_t at) {
  if (at == 0 || !is_word_byte(text[at - 1])) return false;
  for (const std::string_view ending : kEndings) {
    if (!text::starts_with_in_any_case(text.substr(at), ending)) continue;
    if (!is_word_byte(byte_at(text, at + ending.size()))) return true;
  }
  return false;
}

bool is_email_at(std::string_view text, std::size_t at, pasting allowed) {
  if (at == 0 || !is_word_byte(text[at - 1]) || !is_word_byte(byte_at(text, at + 1))) return false;
  if (allowed == pasting::nothing) return true;
  const std::string_view rest = text.substr(at + 1);
  const std::size_t dot = rest.substr(0, rest.find(' ')).find('.');
  return dot != rest.npos && is_word_byte(byte_at(rest, dot + 1));
}

code find_at(std::string_view text, std::size_t at, pasting allowed) {
  switch (text[at]) {
    case '<': return is_tag_at(text, at) ? code::text_markup : code::none;
    case '@': return is_email_at(text, at, allowed) ? code::text_email : code::none;
    case ':': return text.substr(at).starts_with("://") ? code::text_url : code::none;
    case '.':
      return allowed == pasting::nothing && ends_domain_at(text, at) ? code::text_url : code::none;
    case 'F':
    case 'H':
    case 'J':
    case 'W':
    case 'f':
    case 'h':
    case 'j':
    case 'w': return begins_address_at(text, at) ? code::text_url : code::none;
    default: return code::none;
  }
}

}  // namespace

code find_pasted(std::string_view text, pasting allowed) {
  // An e-mail address ends in a domain, so it is what is told of the two.
  code found = code::none;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const code here = find_at(text, at, allowed);
    if (here == code::text_markup || here == code::text_email) return here;
    if (here != code::none) found = here;
  }
  return found;
}

}  // namespace clearnotice::field
