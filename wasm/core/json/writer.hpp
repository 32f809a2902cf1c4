#pragma once

#include <string>
#include <string_view>

namespace clearnotice::json {

/// Writes one JSON document front to back, with the commas in place. Strings must be
/// well-formed UTF-8.
class writer {
 public:
  writer() { out_.reserve(kMostVerdict); }

  writer& begin_object() { return open('{'); }
  writer& end_object() { return close('}'); }
  writer& begin_array() { return open('['); }
  writer& end_array() { return close(']'); }
  writer& key(std::string_view name);
  writer& string(std::string_view text);
  writer& boolean(bool truth);
  writer& number(unsigned long value);
  writer& null();
  /// A value that is written already.
  writer& raw(std::string_view json);

  /// `"name":"text"`
  writer& pair(std::string_view name, std::string_view text) { return key(name).string(text); }
  /// The same, left out when `text` is empty.
  writer& pair_if(std::string_view name, std::string_view text);

  std::string take() { return std::move(out_); }

 private:
  writer& open(char bracket);
  writer& close(char bracket);
  void separate();
  void append_quoted(std::string_view text);

  // Most replies are one verdict: growing to it step by step costs more than writing it.
  static constexpr std::size_t kMostVerdict = 320;

  std::string out_;
  bool first_ = true;       // the next value is the first of its array or object
  bool after_key_ = false;  // the next value belongs to a key
};

}  // namespace clearnotice::json
