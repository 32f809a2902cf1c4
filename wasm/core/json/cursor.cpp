#include "core/json/cursor.hpp"

#include "core/json/pointer.hpp"
#include "core/text/nearest.hpp"

namespace clearnotice::json {
namespace {

// Stands in for a missing member, which has been complained about already.
const value kAbsent;

std::string_view name_of(type kind) {
  constexpr std::string_view kNames[] = {"null",     "true or false", "a number",
                                         "a string", "an array",      "an object"};
  return kNames[static_cast<std::size_t>(kind)];
}

problem make(sentence words, std::initializer_list<std::string_view> with) {
  return {{}, {}, {}, 0, 0, words, {with.begin(), with.end()}};
}

/// What was written is unknown: with the known one that was meant, or with all of them.
problem unknown(std::string_view written, sentence near, sentence far,
                std::span<const std::string_view> known) {
  const std::string_view meant = text::nearest(written, known);
  if (!meant.empty()) return make(near, {written, meant});
  return make(far, {written, quoted_choices(known)});
}

/// The RFC 6901 pointer to `wanted` is looked up only when something is wrong with it.
std::optional<std::string> pointer_to(const value& wanted, const value& from) {
  if (&wanted == &from) return "";
  for (std::size_t i = 0; i < from.items.size(); ++i) {
    if (const auto rest = pointer_to(wanted, from.items[i])) return pointer_step(i) + *rest;
  }
  for (const member& each : from.members) {
    if (const auto rest = pointer_to(wanted, each.content)) return pointer_step(each.key) + *rest;
  }
  return std::nullopt;
}

}  // namespace

void reading::complain(const value& at, problem what) {
  if (complaint_ || &at == &kAbsent) return;
  complain(at.offset, pointer_to(at, *root_).value_or(""), std::move(what));
}

void reading::complain(std::size_t offset, std::string pointer, problem what) {
  if (complaint_) return;
  const place where = place_in(source_, offset);
  what.code.insert(0, room_);  // before the dot of its own code; a sentence knows the rest
  what.pointer = std::move(pointer);
  what.line = where.line;
  what.column = where.column;
  complaint_ = std::move(what);
}

void cursor::complain(sentence words, std::initializer_list<std::string_view> with) const {
  pass_->complain(*node_, make(words, with));
}

void cursor::complain(std::string_view code, std::string message) const {
  pass_->complain(*node_, {"." + std::string(code), std::move(message), {}, 0, 0});
}

bool cursor::expect(type kind) const {
  if (node_->kind == kind) return true;
  complain(sentence::wrong_type, {name_of(kind), name_of(node_->kind)});
  return false;
}

std::string cursor::string() const {
  if (!expect(type::string)) return {};
  return node_->text;
}

bool cursor::boolean() const { return expect(type::boolean) && node_->truth; }

unsigned cursor::whole_number(unsigned least, unsigned most) const {
  if (!expect(type::number)) return least;
  unsigned number = 0;
  bool whole = node_->text.size() <= 9;
  for (const char digit : node_->text) {
    if (digit < '0' || digit > '9') whole = false;
    if (whole) number = number * 10 + static_cast<unsigned>(digit - '0');
  }
  if (whole && number >= least && number <= most) return number;
  complain(sentence::number_range, {std::to_string(least), std::to_string(most)});
  return least;
}

std::size_t cursor::one_of(std::span<const std::string_view> choices) const {
  if (!expect(type::string)) return 0;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (choices[i] == node_->text) return i;
  }
  pass_->complain(*node_,
                  unknown(node_->text, sentence::value_near, sentence::value_unknown, choices));
  return 0;
}

void cursor::expect_keys(std::span<const std::string_view> keys) const {
  if (!expect(type::object)) return;
  for (const json::member& each : node_->members) {
    bool known = false;
    for (const std::string_view key : keys) known = known || key == each.key;
    if (known) continue;
    pass_->complain(each.key_offset, *pointer_to(each.content, *pass_->root_),
                    unknown(each.key, sentence::key_near, sentence::key_unknown, keys));
  }
}

std::optional<cursor> cursor::member(std::string_view key) const {
  const value* found = node_->find(key);
  if (found == nullptr) return std::nullopt;
  return cursor(*pass_, *found);
}

cursor cursor::required(std::string_view key) const {
  if (const value* found = node_->find(key)) return cursor(*pass_, *found);
  complain(sentence::key_missing, {key});
  return cursor(*pass_, kAbsent);
}

std::string cursor::string_or_empty(std::string_view key) const {
  const std::optional<cursor> found = member(key);
  return found ? found->string() : std::string();
}

std::string quoted_choices(std::span<const std::string_view> choices) {
  std::string list;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (i > 0) list += i + 1 == choices.size() ? " or " : ", ";
    list += "\"" + std::string(choices[i]) + "\"";
  }
  return list;
}

}  // namespace clearnotice::json
