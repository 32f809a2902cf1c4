#include "core/catalog/matching.hpp"

#include "core/catalog/language_tag.hpp"
#include "core/generated/matches.hpp"
#include "core/text/ascii.hpp"

namespace clearnotice::catalog {
namespace {

// Distances are those of CLDR times eight; what is left over tells de from de-DE, as in ICU.
constexpr int kUnit = 8;
constexpr int kTooFar = 50 * kUnit;
constexpr int kDemotion = 5 * kUnit;  // what a wish costs that comes after another
constexpr int kRegionDistance = 4;

enum explicit_part { kScriptWritten = 2, kRegionWritten = 1 };

struct locale {
  std::string_view language, script, region;
  int written = 0;
};

// Lines of generated/matches.hpp: a key and words, each word between two spaces.
class lines {
 public:
  explicit lines(std::string_view table) : rest_(table) {}

  bool next() {
    if (rest_.empty()) return false;
    const std::size_t end = rest_.find('\n');
    line_ = rest_.substr(0, end);
    rest_.remove_prefix(end + 1);
    return true;
  }

  bool has_key(std::string_view key) const { return line_.starts_with(key); }
  std::string_view line() const { return line_; }

  bool has_word(std::string_view word, std::string_view and_word = {}) const {
    std::string sought = " ";
    sought += word;
    if (!and_word.empty()) sought += '-';
    sought += and_word;
    sought += ' ';
    return line_.find(sought) != line_.npos;
  }

 private:
  std::string_view rest_, line_;
};

// The key of the line with that word.
std::string_view key_of(std::string_view table, std::string_view word,
                        std::string_view and_word = {}) {
  for (lines at(table); at.next();) {
    if (at.has_word(word, and_word)) return at.line().substr(0, at.line().find(' '));
  }
  return {};
}

locale read_locale(std::string_view lower_case_tag) {
  const language_tag tag = split_tag(lower_case_tag);
  locale read = {tag.language, tag.script, tag.region};
  if (!tag.script.empty()) read.written |= kScriptWritten;
  if (!tag.region.empty()) read.written |= kRegionWritten;
  if (const auto other = key_of(matches::kAliases, tag.language); !other.empty()) {
    read.language = other;
  }
  const std::string_view home = key_of(matches::kRegions, read.language);
  if (tag.script.empty() && !tag.region.empty()) {
    read.script = key_of(matches::kScripts, read.language, tag.region);
  }
  if (read.script.empty()) read.script = key_of(matches::kScripts, read.language);
  if (read.script.empty() && !home.empty()) read.script = "latn";
  if (read.region.empty()) read.region = home;
  return read;
}

// Of a language that the tables do not know, any script may be its own.
bool is_same_script(const locale& wanted, const locale& have) {
  return wanted.script == have.script || wanted.script.empty() || have.script.empty();
}

int digit(char c) { return c - '0'; }

int language_distance(const locale& wanted, const locale& have) {
  const bool same_script = is_same_script(wanted, have);
  if (wanted.language == have.language && same_script) return 0;
  std::string key(have.language);
  key += ' ';
  key += have.script;
  key += ' ';
  for (lines at(matches::kLanguages); at.next();) {
    if (!at.has_key(key)) continue;
    if (!at.has_word(wanted.language, same_script ? std::string_view() : wanted.script)) continue;
    return 10 * digit(at.line()[key.size()]) + digit(at.line()[key.size() + 1]);
  }
  return kTooFar;
}

int region_distance(const locale& wanted, const locale& have) {
  if (wanted.region == have.region) return 0;
  if (wanted.language != have.language) return kRegionDistance;
  std::string key(have.language);
  key += ' ';
  for (lines at(matches::kRegionDistances); at.next();) {
    if (at.has_key(key)) return digit(at.line()[key.size() + !at.has_word(wanted.region)]);
  }
  return kRegionDistance;
}

// en-XA … ar-XC, in which nobody writes.
bool is_pseudo(const locale& each) {
  return each.region == "xa" || each.region == "xb" || each.region == "xc";
}

int distance(const locale& wanted, const locale& have, reach how_far) {
  if (how_far == reach::language) {
    if (wanted.language != have.language) return kTooFar;
  } else if (wanted.region != have.region && (is_pseudo(wanted) || is_pseudo(have))) {
    return kTooFar;
  }
  const int units = language_distance(wanted, have) + region_distance(wanted, have);
  return units > 0 ? units * kUnit : wanted.written ^ have.written;
}

// Of two that are as far, fr is likelier than fr-CA.
bool is_likelier(const locale& one, const locale& other) {
  return one.language == other.language && one.script == other.script &&
         one.region != other.region && one.region == key_of(matches::kRegions, one.language);
}

std::string lower_case(std::string_view tag) {
  std::string lower(tag);
  for (char& c : lower) c = text::lower_ascii(c);
  return lower;
}

struct match {
  std::string_view tag;
  int distance = kTooFar;
};

// Makes `best` the best of `have` for one wish where it is nearer than what was.
void match_one(std::string_view tag, std::span<const std::string> have, reach how_far,
               match& best) {
  // Nearly always, and without the tables.
  for (const std::string& each : have) {
    if (each == tag) {
      best = {each, 0};
      return;
    }
  }
  const std::string wanted_tag = lower_case(tag);
  const locale wanted = read_locale(wanted_tag);
  if (wanted.language.empty()) return;
  std::string best_tag;
  for (const std::string& each : have) {
    const std::string each_tag = lower_case(each);
    const locale read = read_locale(each_tag);
    const int far = distance(wanted, read, how_far);
    if (far > best.distance) continue;
    if (far == best.distance && (best_tag.empty() || !is_likelier(read, read_locale(best_tag)))) {
      continue;
    }
    best = {each, far};
    best_tag = each_tag;
  }
}

}  // namespace

std::string_view match_locale(std::span<const std::string> wanted,
                              std::span<const std::string> have, reach how_far) {
  match best;
  for (const std::string& tag : wanted) {
    match_one(tag, have, how_far, best);
    best.distance -= kDemotion;
    if (best.distance <= 0) break;
  }
  return best.tag;
}

std::string_view match_locale(std::string_view wanted, std::span<const std::string> have) {
  match best;
  match_one(wanted, have, reach::language, best);
  return best.tag;
}

}  // namespace clearnotice::catalog
