#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/json/pointer.hpp"
#include "core/json/value.hpp"
#include "core/text/utf8.hpp"

namespace clearnotice::json {
namespace {

/// Reads bytes for nlohmann's lexer and tells how far it has come: its SAX events carry no place.
class tracked_iterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  tracked_iterator(const char* at, const char** furthest) : at_(at), furthest_(furthest) {}

  reference operator*() const { return *at_; }
  tracked_iterator& operator++() {
    *furthest_ = ++at_;
    return *this;
  }
  tracked_iterator operator++(int) {
    tracked_iterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const tracked_iterator& other) const { return at_ == other.at_; }
  bool operator!=(const tracked_iterator& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  const char** furthest_;
};

bool is_scalar_byte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-' || c == '+' || c == '.' ||
         c == 'E';
}

/// What a person who writes JSON by hand most often got wrong, told from the byte where it stops.
std::string_view explain_syntax(std::string_view source, std::size_t offset) {
  if (offset >= source.size()) return "the document ends too early: a quote or bracket is open";
  const char found = source[offset];
  if (found == '\'') return "strings take double quotes";
  if (found == '/' || found == '#') return "JSON has no comments";
  if (static_cast<unsigned char>(found) < 0x20) {
    return "a line break or control character inside a string is written as \\n or \\u00XX";
  }
  const std::size_t before = source.substr(0, offset).find_last_not_of(" \t\r\n");
  if ((found == '}' || found == ']') && before != source.npos && source[before] == ',') {
    return "the comma before this bracket is one too many";
  }
  if (found == '"' && before != source.npos && source[before] != ',') {
    return "a comma or colon is missing before this";
  }
  return "this is not JSON";
}

/// Builds the tree from nlohmann's SAX events. The parser keeps its own stack, so depth costs no
/// machine stack; its DOM would cost the wasm 6 kB more and has no places.
class tree_builder {
 public:
  tree_builder(std::string_view source, const char* const& furthest)
      : source_(source), furthest_(furthest) {}

  bool null() { return add(scalar(type::null)); }
  bool boolean(bool truth) {
    value node = scalar(type::boolean);
    node.truth = truth;
    return add(std::move(node));
  }
  bool number_integer(std::int64_t) { return number(); }
  bool number_unsigned(std::uint64_t) { return number(); }
  bool number_float(double, const std::string&) { return number(); }
  bool string(std::string& text) {
    value node;
    node.kind = type::string;
    node.offset = string_start();
    node.text = std::move(text);
    return add(std::move(node));
  }
  bool binary(std::vector<std::uint8_t>&) { return false; }
  bool start_object(std::size_t) { return open(type::object); }
  bool start_array(std::size_t) { return open(type::array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(std::string& name) {
    value& object = *open_.back();
    if (object.members.size() == kMaxMembers) {
      return fail("json.too_many_members", "an object has more than 1,024 keys", string_start());
    }
    const bool seen_before = object.find(name) != nullptr;
    object.members.push_back({std::move(name), string_start(), {}});
    if (!seen_before) return true;
    return fail("json.duplicate_key", "this key stands here for the second time", string_start());
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::json::exception& cause) {
    // nlohmann counts the byte it stumbled over, from 1.
    const std::size_t offset = position == 0 ? 0 : position - 1;
    if (std::string_view(cause.what()).find("surrogate") != std::string_view::npos) {
      return fail("json.lone_surrogate", "half of a surrogate pair is not a character", offset);
    }
    return fail("json.syntax", explain_syntax(source_, offset), offset);
  }

  std::optional<problem> complaint;
  value root;

 private:
  std::size_t consumed() const { return static_cast<std::size_t>(furthest_ - source_.data()); }

  /// The lexer stands behind a string's closing quote. Inside a string every quote is escaped, so
  /// the opening one is the nearest before it that no odd run of backslashes precedes.
  std::size_t string_start() const {
    std::size_t at = consumed() - 1;
    while (at > 0) {
      --at;
      if (source_[at] != '"') continue;
      std::size_t backslashes = 0;
      while (backslashes < at && source_[at - 1 - backslashes] == '\\') ++backslashes;
      if (backslashes % 2 == 0) break;
    }
    return at;
  }

  /// Start and end of the number or word just read: the lexer may stand one byte behind its end.
  std::pair<std::size_t, std::size_t> scalar_span() const {
    std::size_t end = consumed();
    if (end > 0 && !is_scalar_byte(source_[end - 1])) --end;
    std::size_t start = end;
    while (start > 0 && is_scalar_byte(source_[start - 1])) --start;
    return {start, end};
  }

  value scalar(type kind) const {
    value node;
    node.kind = kind;
    node.offset = scalar_span().first;
    return node;
  }

  bool number() {
    value node = scalar(type::number);
    const auto [start, end] = scalar_span();
    node.text = source_.substr(start, end - start);
    return add(std::move(node));
  }

  value* place_for_next() {
    if (open_.empty()) return &root;
    value& parent = *open_.back();
    if (parent.kind == type::object) return &parent.members.back().content;
    return &parent.items.emplace_back();
  }

  bool add(value node) {
    *place_for_next() = std::move(node);
    return true;
  }

  bool open(type kind) {
    if (open_.size() == kMaxDepth) {
      return fail("json.too_deep", "more than 32 arrays and objects inside one another",
                  consumed() - 1);
    }
    value* node = place_for_next();
    node->kind = kind;
    node->offset = consumed() - 1;
    open_.push_back(
        node);  // stays valid: a parent takes its next child only after this one is closed
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  bool fail(std::string_view code, std::string_view message, std::size_t offset) {
    const place at = place_in(source_, offset);
    complaint = problem{std::string(code), std::string(message), pointer(), at.line, at.column};
    return false;
  }

  /// RFC 6901 pointer to where the parser stands.
  std::string pointer() const {
    std::string path;
    for (const value* node : open_) {
      if (node->kind == type::array) {
        if (!node->items.empty()) path += pointer_step(node->items.size() - 1);
      } else if (!node->members.empty()) {
        path += pointer_step(node->members.back().key);
      }
    }
    return path;
  }

  std::string_view source_;
  const char* const& furthest_;
  std::vector<value*> open_;
};

problem whole_document(std::string_view code, std::string_view message, place at) {
  return {std::string(code), std::string(message), "", at.line, at.column};
}

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
    return whole_document("json.too_large", "the document is larger than 1 MiB", {1, 1});
  }
  if (const std::size_t bad = text::find_malformed(source); bad != source.npos) {
    return whole_document("json.not_utf8", "from here on the text is not UTF-8",
                          place_in(source, bad));
  }
  // nlohmann takes a NUL for the end and would pass over what follows.
  if (const std::size_t nul = source.find('\0'); nul != source.npos) {
    return whole_document("json.syntax", "a NUL character has no place in JSON",
                          place_in(source, nul));
  }
  const char* furthest = source.data();
  tree_builder builder(source, furthest);
  const bool ok = nlohmann::json::sax_parse(
      tracked_iterator(source.data(), &furthest),
      tracked_iterator(source.data() + source.size(), &furthest), &builder);
  if (ok) return std::move(builder.root);
  return std::move(*builder.complaint);
}

}  // namespace clearnotice::json
