#include "core/lint/lexicon.hpp"

#include <algorithm>

#include "core/json/cursor.hpp"
#include "core/notice/ids.hpp"

namespace clearnotice::lint {
namespace {

constexpr std::string_view kAdviceMark = " => ";

std::size_t bucket_of(std::string_view beginning) {
  return (static_cast<unsigned char>(beginning[0]) * 31U +
          static_cast<unsigned char>(beginning[1])) %
         256U;
}

constexpr std::string_view kTopicMark = " @";

std::optional<std::size_t> topic_called(std::string_view name) {
  const auto found = std::find(std::begin(notice::kTopicIds), std::end(notice::kTopicIds), name);
  if (found == std::end(notice::kTopicIds)) return std::nullopt;
  return static_cast<std::size_t>(found - std::begin(notice::kTopicIds));
}

std::vector<std::string> read_words(const json::cursor& at) {
  std::vector<std::string> words;
  at.each_item([&](const json::cursor& item) { words.push_back(item.string()); });
  return words;
}

/// A phrasing that `words_of` could never give would stand there in vain.
std::optional<pattern> read_pattern(const json::cursor& at, std::string_view source) {
  const bool capitals = [&] {
    for (const word& each : words_of(source)) {
      if (source.substr(each.begin, each.end - each.begin) != each.folded) return true;
    }
    return false;
  }();
  std::optional<pattern> made = capitals ? std::nullopt : pattern::compile(source);
  if (!made) at.complain("bad_pattern", "this phrasing cannot be matched, or matches anything");
  return made;
}

/// `words`, `words @rights` for sections about the rights alone, `words => what to write instead`.
std::optional<lexicon::phrasing> read_phrasing(const json::cursor& at, lint::idea idea) {
  const std::string line = at.string();
  std::string_view words = line;
  lexicon::phrasing made;
  made.idea = idea;
  if (const std::size_t mark = words.find(kAdviceMark); mark != words.npos) {
    made.advice = words.substr(mark + kAdviceMark.size());
    words = words.substr(0, mark);
  }
  if (const std::size_t mark = words.find(kTopicMark); mark != words.npos) {
    const auto topic = topic_called(words.substr(mark + kTopicMark.size()));
    if (!topic) at.complain("unknown_value", "no topic is called so");
    made.topics = topic ? 1U << *topic : 0;
    words = words.substr(0, mark);
  }
  std::optional<pattern> read = read_pattern(at, words);
  if (!read) return std::nullopt;
  made.pattern = std::move(*read);
  return made;
}

}  // namespace

result<lexicon, problem> lexicon::read(std::string_view source) {
  static constexpr std::string_view kKeys[] = {"$schema", "language", "numbers",   "months",
                                               "topics",  "ideas",    "repeatable"};
  const result<json::value, problem> document = json::parse(source);
  if (!document) return document.reason();
  json::reading pass(source, *document, "lexicon");
  const json::cursor root(pass, *document);
  root.expect_keys(kKeys);

  lexicon made;
  made.language_ = root.required("language").string();
  made.numbers_ = read_words(root.required("numbers"));
  made.months_ = read_words(root.required("months"));
  made.repeatable_ = read_words(root.required("repeatable"));
  root.required("topics").each_member([&](std::string_view key, const json::cursor& at) {
    const auto topic = topic_called(key);
    if (!topic) {
      at.complain("unknown_key", "no topic is called \"" + std::string(key) + "\"");
      return;
    }
    at.each_item([&](const json::cursor& item) {
      auto read = read_pattern(item, item.string());
      if (read) made.topics_[*topic].push_back(std::move(*read));
    });
  });
  root.required("ideas").each_member([&](std::string_view key, const json::cursor& at) {
    const auto found = std::find(std::begin(kIdeaIds), std::end(kIdeaIds), key);
    if (found == std::end(kIdeaIds)) {
      at.complain("unknown_key", "no idea is called \"" + std::string(key) + "\"");
      return;
    }
    at.each_item([&](const json::cursor& item) {
      auto read = read_phrasing(item, static_cast<lint::idea>(found - std::begin(kIdeaIds)));
      if (read) made.phrasings_.push_back(std::move(*read));
    });
  });
  if (pass.complaint()) return *pass.complaint();
  made.index();
  return made;
}

void lexicon::index() {
  for (std::size_t i = 0; i < phrasings_.size(); ++i) {
    const auto number = static_cast<std::uint16_t>(i);
    const std::vector<std::string_view> beginnings = phrasings_[i].pattern.beginnings();
    const bool is_known =
        !beginnings.empty() && std::all_of(beginnings.begin(), beginnings.end(),
                                           [](std::string_view each) { return each.size() > 1; });
    if (!is_known) {
      anywhere_.push_back(number);
      continue;
    }
    for (const std::string_view each : beginnings) {
      std::vector<std::uint16_t>& bucket = buckets_[bucket_of(each)];
      if (bucket.empty() || bucket.back() != number) bucket.push_back(number);
    }
  }
}

void lexicon::mark_numbers(std::vector<word>& words) const {
  for (word& each : words) {
    each.number =
        each.number || std::find(numbers_.begin(), numbers_.end(), each.folded) != numbers_.end();
  }
}

std::vector<lexicon::match> lexicon::find(const std::vector<word>& words) const {
  std::vector<match> found;
  for (std::size_t first = 0; first < words.size(); ++first) {
    const auto try_all = [&](const std::vector<std::uint16_t>& numbers) {
      for (const std::uint16_t number : numbers) {
        const phrasing& each = phrasings_[number];
        if (const auto end = each.pattern.match(words, first)) {
          found.push_back({&each, first, *end});
        }
      }
    };
    const std::string& folded = words[first].folded;
    if (folded.size() > 1) try_all(buckets_[bucket_of(folded)]);
    try_all(anywhere_);
  }
  return found;
}

unsigned lexicon::topics_of(const std::vector<word>& heading) const {
  unsigned topics = 0;
  for (std::size_t topic = 0; topic < notice::kTopicCount; ++topic) {
    for (const pattern& each : topics_[topic]) {
      for (std::size_t first = 0; first < heading.size(); ++first) {
        if (each.match(heading, first)) topics |= 1U << topic;
      }
    }
  }
  return topics;
}

}  // namespace clearnotice::lint
