#include "core/notice/reader.hpp"

#include <algorithm>

#include "core/catalog/matching.hpp"

namespace clearnotice::notice {

void member::read(const json::cursor& at, row& into, reader& with) const {
  switch (type) {
    case kind::text: into.*text = read_string(at, *written); break;
    case kind::texts:
      at.each_item(
          [&](const json::cursor& item) { (into.*texts).push_back(read_string(item, *written)); });
      break;
    case kind::words: into.*words = with.words(at); break;
    case kind::word_list: into.*word_list = with.word_list(at); break;
    case kind::time: into.*time = read_duration(at); break;
    case kind::flag: into.*flag = at.boolean(); break;
    case kind::choice: choose(into, at.one_of(choices)); break;
    case kind::part: read_part(at, into, with);
  }
}

void reader::object(const json::cursor& at, members table, row& into) {
  std::vector<std::string_view> keys;
  for (const member& each : table) keys.push_back(each.key);
  at.expect_keys(keys);
  for (const member& each : table) {
    if (const auto found = each.required ? at.required(each.key) : at.member(each.key)) {
      each.read(*found, into, *this);
    }
  }
}

localized reader::words(const json::cursor& at) const {
  if (at.is(json::type::string)) return {{read_string(at, kPlain)}};
  if (!at.is(json::type::object)) {
    at.complain(sentence::text_form);
    return {{""}};
  }
  localized read;
  for (const json::cursor& each : by_locale(at)) {
    read.by_locale.push_back(read_string(each, kPlain));
  }
  if (read.by_locale.size() != so_far.locales.size()) return {{""}};
  return read;
}

std::vector<localized> reader::word_list(const json::cursor& at) const {
  std::vector<localized> read;
  at.each_item([&](const json::cursor& item) { read.push_back(words(item)); });
  return read;
}

std::vector<json::cursor> reader::by_locale(const json::cursor& at) const {
  std::vector<std::string> written;
  at.each_member([&](std::string_view key, const json::cursor&) { written.emplace_back(key); });
  std::vector<unsigned char> used(written.size());
  std::vector<json::cursor> found;
  for (const std::string& locale : so_far.locales) {
    const std::string_view key = catalog::match_locale(locale, written);
    if (key.empty()) {
      at.complain(sentence::locale_missing, {locale});
      return {};
    }
    for (std::size_t i = 0; i < written.size(); ++i) used[i] = used[i] || written[i] == key;
    found.push_back(*at.member(key));
  }
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (used[i]) continue;
    std::vector<std::string_view> known(so_far.locales.begin(), so_far.locales.end());
    at.member(written[i])
        ->complain(sentence::locale_unknown, {written[i], json::quoted_choices(known)});
  }
  return found;
}

}  // namespace clearnotice::notice
