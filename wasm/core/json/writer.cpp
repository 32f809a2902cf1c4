#include "core/json/writer.hpp"

namespace clearnotice::json {

writer& writer::key(std::string_view name) {
  separate();
  append_quoted(name);
  out_ += ':';
  after_key_ = true;
  return *this;
}

writer& writer::string(std::string_view text) {
  separate();
  append_quoted(text);
  return *this;
}

writer& writer::boolean(bool truth) {
  separate();
  out_ += truth ? "true" : "false";
  return *this;
}

writer& writer::number(unsigned long value) {
  separate();
  out_ += std::to_string(value);
  return *this;
}

writer& writer::null() {
  separate();
  out_ += "null";
  return *this;
}

writer& writer::pair_if(std::string_view name, std::string_view text) {
  return text.empty() ? *this : pair(name, text);
}

writer& writer::open(char bracket) {
  separate();
  out_ += bracket;
  first_ = true;
  return *this;
}

writer& writer::close(char bracket) {
  out_ += bracket;
  first_ = false;
  return *this;
}

void writer::separate() {
  if (!first_ && !after_key_) out_ += ',';
  first_ = false;
  after_key_ = false;
}

void writer::append_quoted(std::string_view text) {
  static constexpr char kHex[] = "0123456789abcdef";
  out_ += '"';
  for (const char c : text) {
    switch (c) {
      case '"': out_ += "\\\""; break;
      case '\\': out_ += "\\\\"; break;
      case '\n': out_ += "\\n"; break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) {
          out_ += "\\u00";
          out_ += kHex[c >> 4];
          out_ += kHex[c & 15];
        } else {
          out_ += c;
        }
    }
  }
  out_ += '"';
}

}  // namespace clearnotice::json
