#include "core/field/local_part.hpp"

#include <array>
#include <cstdint>

#include "core/field/rule.hpp"
#include "core/text/ascii.hpp"
#include "core/text/characters.hpp"
#include "core/text/utf8.hpp"

namespace clearnotice::field {
namespace {

// RFC 5322 3.2.3 atext, a bit for each ASCII character. Nearly every address is made of these.
constexpr std::array<std::uint32_t, 4> kAtext = [] {
  std::array<std::uint32_t, 4> bits{};
  constexpr std::string_view all =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-/=?^_`{|}~";
  for (const char c : all) bits[static_cast<unsigned>(c) / 32] |= 1U << (c % 32);
  return bits;
}();

bool is_ascii(char32_t c) { return c < 0x80; }

bool is_atom_character(char32_t c) {
  return is_ascii(c) ? (kAtext[c / 32] >> c % 32 & 1) != 0 : !text::is_space(c);
}

bool is_dot_atom(std::string_view text) {
  bool in_atom = false;
  while (!text.empty()) {
    auto c = static_cast<char32_t>(static_cast<unsigned char>(text.front()));
    if (is_ascii(c)) {
      text.remove_prefix(1);  // without a call: nearly always
    } else {
      c = text::take_code_point(text);
    }
    if (c == '.' ? !in_atom : !is_atom_character(c)) return false;
    in_atom = c != '.';
  }
  return in_atom;
}

/// qtextSMTP, or what a backslash may stand before (quoted-pairSMTP): ASCII from space to tilde.
bool is_printable_ascii(char32_t c) { return c >= ' ' && c <= '~'; }

// What stands for something that was no character: an address with it reaches nobody.
constexpr char32_t kReplacement = 0xFFFD;

bool is_hidden_or_unsafe(char32_t c) {
  return c == kReplacement || text::is_hidden_control(c) || text::is_unsafe_in_address(c);
}

}  // namespace

std::size_t quoted_length(std::string_view text) {
  if (!text.starts_with('"')) return 0;
  std::string_view rest = text.substr(1);
  while (!rest.empty()) {
    const char32_t c = text::take_code_point(rest);
    if (c == '"') return text.size() - rest.size();
    if (c == '\\') {
      if (rest.empty() || !is_printable_ascii(text::take_code_point(rest))) return 0;
    } else if (is_ascii(c) ? !is_printable_ascii(c) : text::is_space(c)) {
      return 0;
    }
  }
  return 0;
}

local_form form_of(std::string_view local_part) {
  if (is_dot_atom(local_part)) return local_form::dot_atom;
  const std::size_t quoted = quoted_length(local_part);
  return quoted != 0 && quoted == local_part.size() ? local_form::quoted : local_form::none;
}

bool is_unsafe_local_part(std::string_view local_part) {
  if (local_part.empty()) return false;
  if (text::is_ascii(local_part)) return text::has_ascii_control(local_part);
  if (has_any(local_part, is_hidden_or_unsafe)) return true;
  return text::is_mark(text::take_code_point(local_part));
}

}  // namespace clearnotice::field
