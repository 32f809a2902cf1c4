#include "core/json/pointer.hpp"
#include "core/json/value.hpp"
#include "core/text/ascii.hpp"
#include "core/text/utf8.hpp"

namespace clearnotice::json {
namespace {

/// What a person who writes JSON by hand most often got wrong, told from the byte where it stops.
sentence explain_syntax(std::string_view source, std::size_t offset) {
  if (offset >= source.size()) return sentence::ends_early;
  const char found = source[offset];
  if (found == '\'') return sentence::single_quote;
  if (found == '/' || found == '#') return sentence::comment;
  if (static_cast<unsigned char>(found) < 0x20) return sentence::line_break;
  const std::size_t before = source.substr(0, offset).find_last_not_of(" \t\r\n");
  if ((found == '}' || found == ']') && before != source.npos && source[before] == ',') {
    return sentence::comma_before_bracket;
  }
  if (found == '"' && before != source.npos && source[before] != ',') {
    return sentence::comma_missing;
  }
  return sentence::not_json;
}

problem problem_at(sentence words, place at) { return {"json", {}, {}, at.line, at.column, words}; }

/// Reads one document front to back by the grammar of RFC 8259. A word that does not belong where
/// it stands is read to its end before that is said, so its own mistakes come first.
class document_reader {
 public:
  explicit document_reader(std::string_view source) : source_(source) {}

  bool read(value& root) {
    if (source_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
    if (!read_value(next(), root)) return false;
    const int behind = next();
    return behind == kEnd || misplaced(behind);
  }

  problem complaint() { return std::move(complaint_); }

 private:
  static constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  static constexpr int kEnd = -1;

  int peek() const {
    return at_ < source_.size() ? static_cast<unsigned char>(source_[at_]) : kEnd;
  }
  int take() {
    const int found = peek();
    ++at_;
    return found;
  }
  /// The first byte of the next word.
  int next() {
    int found = take();
    while (found == ' ' || found == '\t' || found == '\n' || found == '\r') found = take();
    return found;
  }

  bool read_value(int first, value& into) {
    if (first == '{' || first == '[') return read_inside(first, into);
    value scalar;
    if (!read_scalar(first, scalar)) return false;
    into = std::move(scalar);
    return true;
  }

  bool read_inside(int bracket, value& into) {
    if (depth_ == kMaxDepth) {
      return fail(sentence::too_deep, at_ - 1);
    }
    into.kind = bracket == '{' ? type::object : type::array;
    into.offset = at_ - 1;
    open_[depth_++] = &into;
    const bool read = into.kind == type::object ? read_members(into) : read_items(into);
    --depth_;
    return read;
  }

  bool read_members(value& into) {
    int found = next();
    if (found == '}') return true;
    for (;; found = next()) {
      if (found != '"') return misplaced(found);
      if (!read_key(into)) return false;
      if (const int colon = next(); colon != ':') return misplaced(colon);
      if (!read_value(next(), into.members.back().content)) return false;
      found = next();
      if (found == '}') return true;
      if (found != ',') return misplaced(found);
    }
  }

  bool read_items(value& into) {
    int found = next();
    if (found == ']') return true;
    for (;; found = next()) {
      if (!read_value(found, into.items.emplace_back())) return false;
      found = next();
      if (found == ']') return true;
      if (found != ',') return misplaced(found);
    }
  }

  bool read_key(value& into) {
    const std::size_t start = at_ - 1;
    std::string name;
    if (!read_string(name)) return false;
    if (into.members.size() == kMaxMembers) {
      return fail(sentence::too_many_members, start);
    }
    const bool seen_before = into.find(name) != nullptr;
    into.members.push_back({std::move(name), start, {}});
    if (!seen_before) return true;
    return fail(sentence::key_again, start);
  }

  bool read_scalar(int first, value& into) {
    into.offset = at_ - 1;
    switch (first) {
      case '"': into.kind = type::string; return read_string(into.text);
      case 't':
        into.kind = type::boolean;
        into.truth = true;
        return read_rest("rue");
      case 'f': into.kind = type::boolean; return read_rest("alse");
      case 'n': return read_rest("ull");
      default:
        into.kind = type::number;
        if (!read_number(first)) return false;
        into.text = source_.substr(into.offset, at_ - into.offset);
        return true;
    }
  }

  bool read_rest(std::string_view word) {
    for (const char expected : word) {
      if (take() != expected) return not_json();
    }
    return true;
  }

  bool read_number(int first) {
    if (first == '-') first = take();
    if (first != '0' && !read_digits(first)) return false;
    if (peek() == '.') {
      take();
      if (!read_digits(take())) return false;
    }
    if (peek() == 'e' || peek() == 'E') {
      take();
      if (peek() == '+' || peek() == '-') take();
      if (!read_digits(take())) return false;
    }
    return true;
  }

  /// One digit or more, the first of them taken already.
  bool read_digits(int first) {
    if (!is_digit(first)) return not_json();
    while (is_digit(peek())) take();
    return true;
  }
  static bool is_digit(int byte) { return byte >= '0' && byte <= '9'; }

  /// What follows the opening quote, up to and with the closing one.
  bool read_string(std::string& into) {
    for (std::size_t done = at_;;) {
      const int found = take();
      if (found < 0x20) return not_json();
      if (found != '"' && found != '\\') continue;
      into += source_.substr(done, at_ - 1 - done);
      if (found == '"') return true;
      if (!read_escape(into)) return false;
      done = at_;
    }
  }

  bool read_escape(std::string& into) {
    static constexpr std::string_view kWritten = "\"\\/bfnrt", kMeant = "\"\\/\b\f\n\r\t";
    const int letter = take();
    if (letter == 'u') return read_escaped_code_point(into);
    const std::size_t known = kWritten.find(static_cast<char>(letter));
    if (letter == kEnd || known == kWritten.npos) return not_json();
    into += kMeant[known];
    return true;
  }

  /// Four digits, or two times four for what is beyond the first plane (RFC 8259, 7).
  bool read_escaped_code_point(std::string& into) {
    char32_t unit = 0, low = 0;
    if (!read_hex(unit)) return false;
    if (unit >= 0xDC00 && unit <= 0xDFFF) return lone_surrogate();
    if (unit >= 0xD800 && unit <= 0xDBFF) {
      if (take() != '\\' || take() != 'u') return lone_surrogate();
      if (!read_hex(low)) return false;
      if (low < 0xDC00 || low > 0xDFFF) return lone_surrogate();
      unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
    }
    text::append_code_point(into, unit);
    return true;
  }

  bool read_hex(char32_t& into) {
    for (int i = 0; i < 4; ++i) {
      const int digit = take();
      const int letter = digit | 0x20;
      if (is_digit(digit)) {
        into = into * 16 + static_cast<char32_t>(digit - '0');
      } else if (letter >= 'a' && letter <= 'f') {
        into = into * 16 + static_cast<char32_t>(letter - 'a' + 10);
      } else {
        return not_json();
      }
    }
    return true;
  }

  /// @return false
  bool misplaced(int first) {
    value unused;
    return (first == '{' || first == '[' || read_scalar(first, unused)) && not_json();
  }

  bool not_json() { return fail(explain_syntax(source_, at_ - 1), at_ - 1); }

  bool lone_surrogate() { return fail(sentence::lone_surrogate, at_ - 1); }

  bool fail(sentence words, std::size_t offset) {
    complaint_ = problem_at(words, place_in(source_, offset));
    complaint_.pointer = pointer();
    return false;
  }

  /// RFC 6901 pointer to the last value that is known where the reader stands.
  std::string pointer() const {
    std::string path;
    for (std::size_t i = 0; i < depth_; ++i) {
      const value& node = *open_[i];
      if (!node.members.empty()) path += pointer_step(node.members.back().key);
      std::size_t known = node.items.size();
      if (known > 0 && node.items.back().offset == 0) --known;
      if (known > 0) path += pointer_step(known - 1);
    }
    return path;
  }

  std::string_view source_;
  std::size_t at_ = 0;
  const value* open_[kMaxDepth] = {};
  std::size_t depth_ = 0;
  problem complaint_;
};

}  // namespace

const value* value::find(std::string_view key) const {
  for (const member& each : members) {
    if (each.key == key) return &each.content;
  }
  return nullptr;
}

place place_in(std::string_view source, std::size_t offset) {
  const std::string_view before = source.substr(0, offset);
  place at{1, 1};
  std::size_t line_start = 0;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i] == '\n') {
      ++at.line;
      line_start = i + 1;
    }
  }
  at.column = 1 + static_cast<unsigned>(text::count_code_points(before.substr(line_start)));
  return at;
}

result<value, problem> parse(std::string_view source) {
  if (source.size() > kMaxBytes) {
    return problem_at(sentence::too_large, {1, 1});
  }
  if (const std::size_t bad = text::find_malformed(source); bad != source.npos) {
    return problem_at(sentence::not_utf8, place_in(source, bad));
  }
  if (const std::size_t nul = source.find('\0'); nul != source.npos) {
    return problem_at(sentence::nul, place_in(source, nul));
  }
  value root;
  document_reader reader(source);
  if (reader.read(root)) return root;
  return reader.complaint();
}

}  // namespace clearnotice::json
