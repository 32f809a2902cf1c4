#include "core/lint/pattern.hpp"

#include <algorithm>

namespace clearnotice::lint {
namespace {

constexpr unsigned kUsualGap = 8;

std::string_view take_token(std::string_view& rest, char separator) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view token = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return token;
}

}  // namespace

bool matches_glob(std::string_view text, std::string_view glob) {
  std::size_t t = 0;
  std::size_t g = 0;
  std::size_t star = glob.npos;
  std::size_t retry = 0;
  while (t < text.size()) {
    if (g < glob.size() && glob[g] == '*') {
      star = g++;
      retry = t;
    } else if (g < glob.size() && glob[g] == text[t]) {
      ++g;
      ++t;
    } else if (star != glob.npos) {
      g = star + 1;
      t = ++retry;
    } else {
      return false;
    }
  }
  while (g < glob.size() && glob[g] == '*') ++g;
  return g == glob.size();
}

std::optional<pattern> pattern::compile(std::string_view source) {
  pattern made;
  while (!source.empty()) {
    std::string_view token = take_token(source, ' ');
    if (token.empty()) continue;
    element next;
    if (token.front() == '~') {
      next.type = element::kind::gap;
      next.most = kUsualGap;
      if (token.size() > 1) next.most = static_cast<unsigned>(token[1] - '0');
    } else if (token == "^") {
      next.type = element::kind::start;
    } else if (token == "$") {
      next.type = element::kind::stop;
    } else {
      if (token.back() == '?') {
        next.optional = true;
        token.remove_suffix(1);
      }
      if (token == "#") next.type = element::kind::number;
      while (!token.empty()) {
        next.alternatives.push_back(read_alternative(take_token(token, '|')));
      }
    }
    made.elements_.push_back(std::move(next));
  }
  std::size_t first = 0;
  while (first < made.elements_.size() && made.elements_[first].type == element::kind::start) {
    ++first;
  }
  if (first == made.elements_.size()) return std::nullopt;
  const element& begins = made.elements_[first];
  if (begins.optional || begins.type == element::kind::gap || begins.type == element::kind::stop) {
    return std::nullopt;
  }
  for (std::size_t i = first; i < made.elements_.size(); ++i) {
    if (made.elements_[i].type != element::kind::gap) continue;
    if (i + 1 == made.elements_.size()) return std::nullopt;
    const element& after = made.elements_[i + 1];
    const bool is_word = after.type == element::kind::words || after.type == element::kind::number;
    if (!is_word || after.optional) return std::nullopt;
  }
  return made;
}

pattern::alternative pattern::read_alternative(std::string_view written) {
  const std::size_t star = written.find('*');
  if (star == written.npos) return {alternative::kind::whole, std::string(written)};
  if (star + 1 < written.size()) return {alternative::kind::glob, std::string(written)};
  return {alternative::kind::stem, std::string(written.substr(0, star))};
}

bool pattern::fits(const element& wanted, const word& found) {
  if (wanted.type == element::kind::number) return found.number;
  for (const alternative& each : wanted.alternatives) {
    const bool same = each.type == alternative::kind::whole ? found.folded == each.text
                      : each.type == alternative::kind::stem
                          ? found.folded.starts_with(each.text)
                          : matches_glob(found.folded, each.text);
    if (same) return true;
  }
  return false;
}

std::optional<std::size_t> pattern::match_from(std::size_t at, const std::vector<word>& words,
                                               std::size_t next, unsigned sentence) const {
  if (at == elements_.size()) return next;
  const element& wanted = elements_[at];
  const bool in_sentence = next < words.size() && words[next].sentence == sentence;
  switch (wanted.type) {
    case element::kind::start:
      return next == 0 ? match_from(at + 1, words, next, sentence) : std::nullopt;
    case element::kind::stop:
      return in_sentence ? std::nullopt : match_from(at + 1, words, next, sentence);
    case element::kind::gap:
      for (unsigned over = 0; over <= wanted.most; ++over) {
        const std::size_t from = next + over;
        if (from >= words.size() || words[from].sentence != sentence) break;
        if (!fits(elements_[at + 1], words[from])) continue;
        // Punctuation may stand anywhere in a gap.
        if (const auto end = match_from(at + 2, words, from + 1, sentence)) return end;
      }
      return std::nullopt;
    default: break;
  }
  const bool first = at == 0 || elements_[at - 1].type == element::kind::start;
  if (in_sentence && (first || words[next].joined) && fits(wanted, words[next])) {
    if (const auto end = match_from(at + 1, words, next + 1, sentence)) return end;
  }
  if (wanted.optional) return match_from(at + 1, words, next, sentence);
  return std::nullopt;
}

std::optional<std::size_t> pattern::match(const std::vector<word>& words, std::size_t first) const {
  return match_from(0, words, first, words[first].sentence);
}

std::vector<std::string_view> pattern::beginnings() const {
  std::size_t first = 0;
  while (elements_[first].type == element::kind::start) ++first;
  std::vector<std::string_view> all;
  if (elements_[first].type == element::kind::number) return all;
  for (const alternative& each : elements_[first].alternatives) {
    const std::string_view known = std::string_view(each.text).substr(0, each.text.find('*'));
    if (known.empty()) return {};
    all.push_back(known);
  }
  return all;
}

}  // namespace clearnotice::lint
