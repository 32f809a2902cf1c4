#include "core/change/wording.hpp"

#include <algorithm>

#include "core/change/spelling.hpp"
#include "core/lint/words.hpp"
#include "core/text/characters.hpp"
#include "core/text/utf8.hpp"

namespace clearnotice::change {
namespace {

using words = std::vector<lint::word>;

/// A word's letters, and the rest of what it may stand in: “(1.5” holds “1.5”.
bool is_bracket_or_stop(char32_t c) {
  return (text::class_of(c).traits & text::trait::punctuation) != 0 && c != '%' && c != '@' &&
         c != 0x2030;
}

bool tells(char32_t c) {
  constexpr unsigned kTraits = text::trait::digit | text::trait::number | text::trait::symbol;
  return c == '@' || c == '%' || c == 0x2030 || (text::class_of(c).traits & kTraits) != 0;
}

/// `token` without the punctuation round it.
std::string_view inner(std::string_view token) {
  std::size_t begin = token.size(), end = 0;
  std::string_view rest = token;
  while (!rest.empty()) {
    const std::size_t at = token.size() - rest.size();
    if (is_bracket_or_stop(text::take_code_point(rest))) continue;
    begin = std::min(begin, at);
    end = token.size() - rest.size();
  }
  return begin < end ? token.substr(begin, end - begin) : std::string_view();
}

bool is_exact(std::string_view token) {
  if (token.find("://") != token.npos || token.starts_with("www.")) return true;
  while (!token.empty()) {
    if (tells(text::take_code_point(token))) return true;
  }
  return false;
}

/// What stands between white space and has to stay as it is.
std::vector<std::string_view> exact_tokens(std::string_view source) {
  std::vector<std::string_view> found;
  std::size_t begin = 0;
  std::string_view rest = source;
  const auto close = [&](std::size_t end) {
    const std::string_view token = inner(source.substr(begin, end - begin));
    if (is_exact(token)) found.push_back(token);
  };
  while (!rest.empty()) {
    const std::size_t at = source.size() - rest.size();
    if (!text::is_space(text::take_code_point(rest))) continue;
    close(at);
    begin = source.size() - rest.size();
  }
  close(source.size());
  return found;
}

bool knows(const vocabulary& all, const std::string& word) {
  return std::binary_search(all.begin(), all.end(), word);
}

/// The letters in order of value: swapped neighbours are the same letters.
std::string sorted_bytes(std::string word) {
  std::sort(word.begin(), word.end());
  return word;
}

std::u32string undoubled(std::string_view word) {
  std::u32string letters;
  while (!word.empty()) {
    const char32_t c = text::take_code_point(word);
    if (letters.empty() || letters.back() != c) letters += c;
  }
  return letters;
}

bool is_slip_of_fingers(const std::string& was, const std::string& is) {
  return sorted_bytes(was) == sorted_bytes(is) || undoubled(was) == undoubled(is);
}

bool is_corrected(const std::string& was, const std::string& is, const vocabulary& then,
                  const vocabulary& now) {
  return may_be_same_word(was, is) && !knows(now, was) &&
         (knows(then, is) || is_slip_of_fingers(was, is));
}

bool is_break(char c) { return c == ' ' || c == '\n' || c == '\t'; }

}  // namespace

wording compare(std::string_view was, std::string_view is, const vocabulary& then,
                const vocabulary& now) {
  if (was == is) return wording::same;
  if (exact_tokens(was) != exact_tokens(is)) return wording::reworded;
  const words before = lint::words_of(was), after = lint::words_of(is);
  // Without words nothing but signs differ, and those may say anything.
  if (before.size() != after.size() || before.empty()) return wording::reworded;
  std::size_t changed = 0;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i].folded == after[i].folded) continue;
    if (!is_corrected(before[i].folded, after[i].folded, then, now)) return wording::reworded;
    ++changed;
  }
  if (changed == 0) return wording::layout;
  return changed <= 1 + before.size() / 10 ? wording::typing : wording::reworded;
}

stretches difference(std::string_view was, std::string_view is) {
  const std::size_t least = std::min(was.size(), is.size());
  std::size_t head = 0;
  while (head < least && was[head] == is[head]) ++head;
  while (head > 0 && !is_break(was[head - 1])) --head;
  std::size_t tail = 0;
  while (tail < least - head && was[was.size() - 1 - tail] == is[is.size() - 1 - tail]) ++tail;
  while (tail > 0 && !is_break(was[was.size() - tail])) --tail;
  return {{head, was.size() - tail}, {head, is.size() - tail}};
}

}  // namespace clearnotice::change
