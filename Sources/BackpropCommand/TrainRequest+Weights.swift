import Training

extension TrainRequest {
  func save(_ trainer: Trainer, to path: String) throws {}
  func keep(_ trainer: Trainer, at path: String) throws {}
  func resume(_ trainer: Trainer, from path: String) throws {}
}
