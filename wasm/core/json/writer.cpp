#include "core/json/writer.hpp"

namespace clearnotice::json {
namespace {

/// RFC 8259 section 7.
bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

void append_escape(std::string& out, char c) {
  static constexpr char kHex[] = "0123456789abcdef";
  out += '\\';
  if (c == '"' || c == '\\') {
    out += c;
  } else if (c == '\n') {
    out += 'n';
  } else {
    out += "u00";
    out += kHex[c >> 4];
    out += kHex[c & 15];
  }
}

}  // namespace

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

writer& writer::number(unsigned long value) { return raw(std::to_string(value)); }

writer& writer::null() { return raw("null"); }

writer& writer::raw(std::string_view json) {
  separate();
  out_ += json;
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
  out_ += '"';
  const char* done = text.data();
  const char* const end = done + text.size();
  for (const char* at = done; at != end; ++at) {
    if (!needs_escape(*at)) continue;
    out_.append(done, at);
    append_escape(out_, *at);
    done = at + 1;
  }
  out_.append(done, end);
  out_ += '"';
}

}  // namespace clearnotice::json
