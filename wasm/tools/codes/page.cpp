#include "tools/codes/page.hpp"

#include <string_view>

#include "core/field/code.hpp"
#include "core/field/rules.hpp"

namespace clearnotice::codes {
namespace {

using catalog::argument;
using catalog::catalogue;
using field::kind;

constexpr std::string_view kOpening =
    R"(# Verdict codes

<!-- Made by `npm run gen` (wasm/tools/codes) from wasm/core/field/code.cpp and locales/en.json. -->

What `validate`, `submit` and the form say about a field. A code is stable and never reused, so a
program may act on it; the message is for the person who typed, and may be reworded. An **error**
keeps the form from being sent; a **warning** (`"state": "warn"`) never does. A message that serves
several fields stands here as it reads for the first name, and a limit as 100. The other languages are
in `locales/`, under the same code after `error.` or `warning.`. One more code is about no field:
`consent.nothing_chosen`, from `submit`, when no chosen purpose needs any of them.
)";

constexpr std::string_view kLimit = "100";

struct scope {
  std::string_view code, fields;
};

// A code that begins with the id of a field belongs to that field; these belong to several.
// clang-format off
constexpr scope kScopes[] = {
    {"text.control", "given-name, family-name, organisation, occupation, email, phone"},
    {"text.hidden", "given-name, family-name, organisation, occupation, message"},
    {"text.too_long", "given-name, family-name, organisation, occupation, phone, message"},
    {"text.direction", "given-name, family-name, organisation, occupation, phone, message"},
    {"text.too_many_marks", "given-name, family-name, organisation, occupation, phone, message"},
    {"text.unknown", "given-name, family-name, organisation, occupation"},
    {"text.markup", "given-name, family-name, organisation, occupation"},
    {"text.url", "given-name, family-name, organisation, occupation"},
    {"text.email", "given-name, family-name, organisation, occupation"},
    {"name.look_alike", "given-name, family-name, organisation, occupation"},
    {"name.no_letter", "given-name, family-name"},
    {"name.emoji", "given-name, family-name"},
};
// clang-format on

std::string_view own_field(std::string_view code) {
  const std::string_view begins = code.substr(0, code.find('.'));
  return field::kind_of(begins) ? begins : std::string_view{};
}

/// The field whose name stands in the message: its own, or the first one.
kind shown_for(std::string_view code) {
  return field::kind_of(own_field(code)).value_or(kind::given_name);
}

std::string_view name_of(field::state state) {
  return state == field::state::warn ? "warning" : "error";
}

/// A message is plain text: nothing in it may be taken for Markdown.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\`*_<[").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string message_in(const catalogue& words, const field::code_row& row) {
  const std::string label = field::label_of(shown_for(row.id), words);
  return words.format(row.message, {{argument::label, label}, {argument::max, kLimit}});
}

}  // namespace

std::string_view fields_of(std::string_view code) {
  for (const scope& each : kScopes) {
    if (each.code == code) return each.fields;
  }
  return own_field(code);
}

std::string page_of(const catalogue& english) {
  std::string page(kOpening);
  for (const field::code_row& row : field::all_codes()) {
    const std::string_view fields = fields_of(row.id);
    if (fields.empty()) return {};
    page.append("\n## `").append(row.id).append("`\n\n");
    page.append(name_of(row.condition)).append(" · ").append(fields).append("\n\n");
    page.append("> ").append(escaped(message_in(english, row))).append("\n");
  }
  return page;
}

}  // namespace clearnotice::codes
