#include "core/change/side.hpp"

#include <algorithm>

#include "core/json/pointer.hpp"
#include "core/lint/passage.hpp"
#include "core/lint/words.hpp"
#include "core/notice/read.hpp"

namespace clearnotice::change {
namespace {

void gather(const side& of, const place& at, std::string_view locale, vocabulary& into) {
  if (of.is_by_locale(at)) return gather(of, of.in(at, locale), locale, into);
  if (at.is(json::type::string)) {
    for (lint::word& each : lint::words_of(at.at->text)) into.push_back(std::move(each.folded));
  }
  if (!at) return;
  for (const json::value& each : at.at->items) gather(of, {&each, ""}, locale, into);
  for (const json::member& each : at.at->members) gather(of, {&each.content, ""}, locale, into);
}

std::string joined(const std::string& list, const std::string& more) {
  return list.empty() || more.empty() ? list + more : list + ", " + more;
}

}  // namespace

place place::member(std::string_view key) const {
  const json::value* found = at == nullptr ? nullptr : at->find(key);
  if (found == nullptr) return {};
  return {found, pointer + json::pointer_step(key)};
}

place place::item(std::size_t index) const {
  return {&at->items[index], pointer + json::pointer_step(index)};
}

std::vector<place> place::items() const {
  std::vector<place> all;
  for (std::size_t i = 0; at != nullptr && i < at->items.size(); ++i) all.push_back(item(i));
  return all;
}

std::string_view place::text() const {
  return at == nullptr ? std::string_view() : std::string_view(at->text);
}

result<side, problem> side::read(std::string_view source) {
  const auto facts = notice::read(source);
  if (!facts) return facts.reason();
  result<json::value, problem> document = json::parse(source);
  if (!document) return document.reason();
  side made;
  made.document_ = std::move(document).value();
  made.locales_ = (*facts)->locales;
  return made;
}

bool side::has_locale(std::string_view locale) const {
  return std::find(locales_.begin(), locales_.end(), locale) != locales_.end();
}

place side::row(std::string_view table, std::string_view id, std::string_view key) const {
  for (const place& each : root().member(table).items()) {
    if (each.text_of(key) == id) return each;
  }
  return {};
}

bool side::is_by_locale(const place& at) const {
  if (!at.is(json::type::object) || at.at->members.empty()) return false;
  const auto is_locale = [&](const json::member& each) {
    return std::any_of(locales_.begin(), locales_.end(), [&](const std::string& locale) {
      // "de" speaks for "de-CH".
      return locale.starts_with(each.key) &&
             (locale.size() == each.key.size() || locale[each.key.size()] == '-');
    });
  };
  return std::all_of(at.at->members.begin(), at.at->members.end(), is_locale);
}

place side::in(const place& at, std::string_view locale) const {
  if (!is_by_locale(at)) return at;
  place found{nullptr, at.pointer};
  found.at = lint::for_locale(*at.at, locale, found.pointer);
  return found;
}

std::string side::shown(const place& at, std::string_view locale) const {
  if (!at) return {};
  const place here = in(at, locale);
  if (!here) return {};
  if (here.is(json::type::boolean)) return here.at->truth ? "true" : "false";
  if (!here.text().empty()) return here.at->text;
  for (const std::string_view key :
       {"name", "title", "text", "p", "term", "id", "data", "family"}) {
    if (const place named = here.member(key)) return shown(named, locale);
  }
  std::string list;
  for (const place& each : here.items()) list = joined(list, shown(each, locale));
  for (const json::member& each : here.at->members) {
    list = joined(list, each.key + ": " + shown(here.member(each.key), locale));
  }
  return list;
}

vocabulary side::words_in(std::string_view locale) const {
  vocabulary all;
  gather(*this, root(), locale, all);
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

bool same(const json::value& a, const json::value& b) {
  const bool alike = a.kind == b.kind && a.truth == b.truth && a.text == b.text &&
                     a.items.size() == b.items.size() && a.members.size() == b.members.size();
  if (!alike || !std::equal(a.items.begin(), a.items.end(), b.items.begin(), same)) return false;
  return std::all_of(a.members.begin(), a.members.end(), [&](const json::member& each) {
    const json::value* other = b.find(each.key);
    return other != nullptr && same(each.content, *other);
  });
}

}  // namespace clearnotice::change
