#include "wrap/unpack_stream.h"

#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>

#include "wrap/inflate.h"

namespace logline::wrap {
namespace {

constexpr std::size_t kStep = 1U << 16U;
constexpr std::size_t kLargestDictionary = 16U << 20U;
constexpr int kLargestWindow = 27;  // 128 MB of memory: what the format recommends to support
constexpr std::string_view kDictionaryFrame("\x5D\x2A\x4D\x18", 4);
constexpr std::string_view kZstdFrame("\x28\xB5\x2F\xFD", 4);

tl::unexpected<Error> broken() { return fail("broken compressed data"); }

class Nothing final : public Unpacker {
 public:
  Result<UnpackStep> step(std::string_view packed, std::size_t most, std::string& out) override {
    const std::size_t taken = std::min(packed.size(), most);
    out.append(packed.substr(0, taken));
    return UnpackStep{taken, false};
  }
  void restart() override {}
};

class Zlib final : public Unpacker {
 public:
  explicit Zlib(int window) { is_ready_ = inflateInit2(&stream_, window) == Z_OK; }
  ~Zlib() override {
    if (is_ready_) inflateEnd(&stream_);
  }
  Zlib(const Zlib&) = delete;
  Zlib& operator=(const Zlib&) = delete;
  [[nodiscard]] bool is_ready() const { return is_ready_; }

  Result<UnpackStep> step(std::string_view packed, std::size_t most, std::string& out) override {
    const std::size_t given = std::min(packed.size(), kStep);
    const std::size_t before = out.size();
    out.resize(before + std::min(most, kStep));
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));  // zlib only reads it
    stream_.avail_in = static_cast<uInt>(given);
    stream_.next_out = reinterpret_cast<Bytef*>(out.data() + before);
    stream_.avail_out = static_cast<uInt>(out.size() - before);
    const int answer = inflate(&stream_, Z_NO_FLUSH);
    out.resize(out.size() - stream_.avail_out);
    if (answer != Z_OK && answer != Z_STREAM_END && answer != Z_BUF_ERROR) return broken();
    return UnpackStep{given - stream_.avail_in, answer == Z_STREAM_END};
  }
  void restart() override { inflateReset(&stream_); }

 private:
  z_stream stream_{};
  bool is_ready_ = false;
};

class Zstd final : public Unpacker {
 public:
  explicit Zstd(std::string_view dictionary) : context_(ZSTD_createDCtx(), &ZSTD_freeDCtx) {
    if (context_ == nullptr) return;
    ZSTD_DCtx_setParameter(context_.get(), ZSTD_d_windowLogMax, kLargestWindow);
    is_ready_ =
        ZSTD_isError(ZSTD_DCtx_loadDictionary(context_.get(), dictionary.data(), dictionary.size())) == 0;
  }
  [[nodiscard]] bool is_ready() const { return is_ready_; }

  Result<UnpackStep> step(std::string_view packed, std::size_t most, std::string& out) override {
    const std::size_t before = out.size();
    out.resize(before + std::min(most, kStep));
    ZSTD_inBuffer input{packed.data(), packed.size(), 0};
    ZSTD_outBuffer output{out.data() + before, out.size() - before, 0};
    const std::size_t answer = ZSTD_decompressStream(context_.get(), &output, &input);
    out.resize(before + output.pos);
    if (ZSTD_isError(answer) != 0) return broken();
    return UnpackStep{input.pos, answer == 0};
  }
  void restart() override { ZSTD_DCtx_reset(context_.get(), ZSTD_reset_session_only); }

 private:
  std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context_;
  bool is_ready_ = false;
};

class Brotli final : public Unpacker {
 public:
  Brotli() { restart(); }
  [[nodiscard]] bool is_ready() const { return state_ != nullptr; }

  Result<UnpackStep> step(std::string_view packed, std::size_t most, std::string& out) override {
    const std::size_t before = out.size();
    out.resize(before + std::min(most, kStep));
    std::size_t left = packed.size();
    std::size_t room = out.size() - before;
    const auto* input = reinterpret_cast<const std::uint8_t*>(packed.data());
    auto* output = reinterpret_cast<std::uint8_t*>(out.data() + before);
    const auto answer = BrotliDecoderDecompressStream(state_.get(), &left, &input, &room, &output, nullptr);
    out.resize(out.size() - room);
    if (answer == BROTLI_DECODER_RESULT_ERROR) return broken();
    return UnpackStep{packed.size() - left, answer == BROTLI_DECODER_RESULT_SUCCESS};
  }
  void restart() override { state_.reset(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr)); }

 private:
  struct Destroy {
    void operator()(BrotliDecoderState* state) const { BrotliDecoderDestroyInstance(state); }
  };
  std::unique_ptr<BrotliDecoderState, Destroy> state_;
};

template <typename Kind, typename... Arguments>
std::unique_ptr<Unpacker> ready(Arguments... arguments) {
  auto unpacker = std::make_unique<Kind>(arguments...);
  return unpacker->is_ready() ? std::move(unpacker) : nullptr;
}

std::unique_ptr<Unpacker> unpacker_of(Packing packing, std::string_view dictionary) {
  switch (packing) {
    case Packing::gzip: return ready<Zlib>(16 + MAX_WBITS);
    case Packing::zlib: return ready<Zlib>(MAX_WBITS);
    case Packing::deflate: return ready<Zlib>(-MAX_WBITS);
    case Packing::zstd: return ready<Zstd>(dictionary);
    case Packing::brotli: return ready<Brotli>();
    case Packing::none: break;
  }
  return std::make_unique<Nothing>();
}

std::size_t little_endian(std::string_view four) {
  std::size_t value = 0;
  for (std::size_t i = 4; i-- > 0;) value = value << 8U | static_cast<unsigned char>(four[i]);
  return value;
}

}  // namespace

Result<UnpackStream> UnpackStream::make(Packing packing, std::string_view dictionary) {
  auto unpacker = unpacker_of(packing, dictionary);
  if (unpacker == nullptr)
    return fail("compressed data cannot be unpacked: no memory, or a broken dictionary");
  return UnpackStream(std::move(unpacker));
}

Result<std::string> unpack(Packing packing, std::string_view packed, std::size_t most_bytes) {
  auto stream = UnpackStream::make(packing);
  if (!stream) return tl::unexpected(stream.error());
  const std::size_t whole = packed.size();
  std::string out;
  for (;;) {
    const std::size_t before = out.size();
    const auto step = stream->step(packed, kStep, out);
    if (!step) return tl::unexpected(step.error());
    packed.remove_prefix(step->taken);
    if (out.size() > most_bytes || is_bomb(whole, out.size())) return fail(std::string(kBombWords));
    if (step->ends_member) return out;
    if (step->taken == 0 && out.size() == before) return fail("compressed data that is cut off");
  }
}

Result<ZstdDictionary> take_zstd_dictionary(std::string_view start) {
  if (!start.starts_with(kDictionaryFrame) || start.size() < 8) return ZstdDictionary{};
  const std::size_t size = little_endian(start.substr(4, 4));
  if (size > kLargestDictionary) return fail("a dictionary of more than 16 MB");
  if (start.size() < 8 + size) return fail("the dictionary is cut off");
  const std::string_view content = start.substr(8, size);
  if (!content.starts_with(kZstdFrame)) return ZstdDictionary{std::string(content), 8 + size};
  auto unpacked = unpack(Packing::zstd, content, kLargestDictionary);
  if (!unpacked) return tl::unexpected(unpacked.error());
  return ZstdDictionary{std::move(*unpacked), 8 + size};
}

}  // namespace logline::wrap
