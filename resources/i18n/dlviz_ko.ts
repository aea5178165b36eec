<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About dlviz</source>
        <translation>dlviz에 대하여</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>자세한 내용 복사</translation>
    </message>
    <message>
        <source>A desktop laboratory for the first lecture course in deep learning.</source>
        <translation>딥러닝 첫 강의를 위한 데스크톱 실험실입니다.</translation>
    </message>
    <message>
        <source>MIT licence. Qt and PySide6 are used under the LGPL 3, the letters under the SIL Open Font License 1.1; Help › Licences names all parts.</source>
        <translation>MIT 라이선스입니다. Qt와 PySide6는 LGPL 3, 글꼴은 SIL Open Font License 1.1에 따라 씁니다. 모든 구성 요소는 도움말 › 라이선스에 있습니다.</translation>
    </message>
    <message>
        <source>Copy details puts versions, folders and what the doctor found into the clipboard, for a report. Nothing of your work is in it.</source>
        <translation>‘자세한 내용 복사’는 문제를 알릴 때 쓸 버전, 폴더, 진단 결과를 클립보드에 넣습니다. 작업한 내용은 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>ActivationsPanel</name>
    <message>
        <source>Gallery</source>
        <translation>갤러리</translation>
    </message>
    <message>
        <source>same x in every picture</source>
        <translation>모든 그림에 같은 x</translation>
    </message>
    <message>
        <source>Gallery of activation functions</source>
        <translation>활성화 함수 갤러리</translation>
    </message>
    <message>
        <source>input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>with the derivative h′(x)</source>
        <translation>도함수 h′(x)도 그리기</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>own h(x) =</source>
        <translation>나만의 h(x) =</translation>
    </message>
    <message>
        <source>own function of x</source>
        <translation>x의 함수 직접 입력</translation>
    </message>
    <message>
        <source>For example x*sigmoid(x), max(0.1*x, x) or exp(-x**2)</source>
        <translation>예: x*sigmoid(x), max(0.1*x, x), exp(-x**2)</translation>
    </message>
    <message>
        <source>None; Leaky ReLU, Maxout and ELU have some.</source>
        <translation>없음. Leaky ReLU, Maxout, ELU에는 있습니다.</translation>
    </message>
    <message>
        <source>slope for x ≤ 0</source>
        <translation>x ≤ 0의 기울기</translation>
    </message>
    <message>
        <source>the slope at this x</source>
        <translation>이 x에서의 기울기</translation>
    </message>
    <message>
        <source>depth for x ≤ 0</source>
        <translation>x ≤ 0의 깊이</translation>
    </message>
    <message>
        <source>slope of line 1</source>
        <translation>직선 1의 기울기</translation>
    </message>
    <message>
        <source>line 1 at x = 0</source>
        <translation>직선 1의 절편</translation>
    </message>
    <message>
        <source>slope of line 2</source>
        <translation>직선 2의 기울기</translation>
    </message>
    <message>
        <source>line 2 at x = 0</source>
        <translation>직선 2의 절편</translation>
    </message>
    <message>
        <source>Drag to move x,
click to enlarge.</source>
        <translation>끌면 x가 움직이고
누르면 커집니다.</translation>
    </message>
    <message>
        <source>From the slides: sigmoid; and more</source>
        <translation>슬라이드의 시그모이드와 그 밖의 예</translation>
    </message>
    <message>
        <source>vanishing</source>
        <translation>기울기 소실</translation>
    </message>
    <message>
        <source>own h(x)</source>
        <translation>나만의 h(x)</translation>
    </message>
    <message>
        <source>The slide&apos;s e = 2.7182 is truncated: 2.71828… The slope 0.1 of Leaky ReLU is a choice (PyTorch 0.01, Keras 0.3), and so is ELU&apos;s α, usually 1. Maxout has weights of its own; with one input it is the upper of two lines. At 0 the step gives 0.</source>
        <translation>슬라이드의 e = 2.7182는 버림한 값입니다: 2.71828… Leaky ReLU의 기울기 0.1은 선택이고(PyTorch 0.01, Keras 0.3), ELU의 α도 그렇습니다(보통 1). Maxout은 가중치를 가지며, 입력이 하나면 두 직선 중 위쪽입니다. 계단 함수는 0에서 0입니다.</translation>
    </message>
</context>
<context>
    <name>AllFunctions</name>
    <message>
        <source>values</source>
        <translation>값</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>층</translation>
    </message>
    <message>
        <source>same x in each layer</source>
        <translation>모든 층에 같은 x</translation>
    </message>
    <message>
        <source>output fed forward</source>
        <translation>출력을 다음 층에 전달</translation>
    </message>
    <message>
        <source>number of layers</source>
        <translation>층의 수</translation>
    </message>
    <message>
        <source>All functions at x</source>
        <translation>x에서 모든 함수의 값</translation>
    </message>
    <message>
        <source>function</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>Gradient after n layers</source>
        <translation>n개 층을 지난 기울기</translation>
    </message>
    <message>
        <source>log scale, line at 1</source>
        <translation>로그 눈금, 점선은 1</translation>
    </message>
    <message>
        <source>gradient after {0} layers</source>
        <translation>{0}개 층을 지난 기울기</translation>
    </message>
</context>
<context>
    <name>ArrayCard</name>
    <message>
        <source>A, as NumPy sees it</source>
        <translation>NumPy가 보는 A</translation>
    </message>
    <message>
        <source>Array A with its axes</source>
        <translation>축을 표시한 배열 A</translation>
    </message>
    <message>
        <source>Facts about A</source>
        <translation>A의 속성</translation>
    </message>
    <message>
        <source>meaning</source>
        <translation>뜻</translation>
    </message>
    <message>
        <source>no array</source>
        <translation>배열이 아님</translation>
    </message>
    <message>
        <source>whole numbers</source>
        <translation>정수</translation>
    </message>
    <message>
        <source>floats: one number with a point is enough</source>
        <translation>실수: 소수점이 하나라도 있으면 모두 실수</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 또는 false</translation>
    </message>
    <message>
        <source>axes: how deep the brackets are nested</source>
        <translation>차원 수: 대괄호가 몇 겹인가</translation>
    </message>
    <message>
        <source>entries along each axis, outermost first</source>
        <translation>바깥 축부터 축마다의 원소 수</translation>
    </message>
    <message>
        <source>entries along axis 0, the same as len(A)</source>
        <translation>축 0의 원소 수, len(A)와 같음</translation>
    </message>
    <message>
        <source>entries in all: the sizes multiplied</source>
        <translation>전체 원소 수: 크기들의 곱</translation>
    </message>
    <message>
        <source>{0} and {1}: one is a list, the other a number, so this is no array.</source>
        <translation>{0}, {1}: 하나는 리스트, 다른 하나는 숫자라서 배열이 아닙니다.</translation>
    </message>
    <message>
        <source>{0} has {1} entries and {2} has {3}. All must be equally long, so this is no array.</source>
        <translation>{0}의 원소는 {1}개, {2}의 원소는 {3}개입니다. 길이가 모두 같아야 하므로 배열이 아닙니다.</translation>
    </message>
</context>
<context>
    <name>ArrayView</name>
    <message>
        <source>axis</source>
        <translation>축</translation>
    </message>
</context>
<context>
    <name>Arrays</name>
    <message>
        <source>ragged</source>
        <translation>길이가 다름</translation>
    </message>
    <message>
        <source>1-D · 1-D: inner product</source>
        <translation>1-D · 1-D: 벡터의 내적</translation>
    </message>
    <message>
        <source>From the slides, and cases to compare</source>
        <translation>슬라이드 예제와 비교할 예</translation>
    </message>
    <message>
        <source>Array A as nested lists</source>
        <translation>배열 A(중첩 리스트)</translation>
    </message>
    <message>
        <source>Array B as nested lists</source>
        <translation>배열 B(중첩 리스트)</translation>
    </message>
</context>
<context>
    <name>BlindView</name>
    <message>
        <source>Your foot is there already: choose another W.</source>
        <translation>발이 이미 그곳에 있습니다. 다른 W를 고르십시오.</translation>
    </message>
    <message>
        <source>Step {0}: W {1}, cost {2}, slope {3}</source>
        <translation>{0}단계: W {1}, 비용 {2}, 기울기 {3}</translation>
    </message>
    <message>
        <source>✓ Found in {0} steps: the lowest place is W {1}.</source>
        <translation>✓ {0}단계 만에 찾았습니다. 가장 낮은 곳은 W {1}입니다.</translation>
    </message>
    <message>
        <source>✗ Not found in {0} steps: the lowest place is W {1}.</source>
        <translation>✗ {0}단계 안에 찾지 못했습니다. 가장 낮은 곳은 W {1}입니다.</translation>
    </message>
    <message>
        <source>The lowest place is W {0}.</source>
        <translation>가장 낮은 곳은 W {0}입니다.</translation>
    </message>
    <message>
        <source>You stand on a hill in the fog. You feel only the cost and the slope under your foot. Find the lowest place in few steps, {0} at the most; then the fog lifts.</source>
        <translation>안개 낀 언덕에 서 있습니다. 발밑의 비용과 기울기만 느낄 수 있습니다. 가장 낮은 곳을 되도록 적은 단계로 찾으십시오. {0}단계까지 움직일 수 있고, 찾으면 안개가 걷힙니다.</translation>
    </message>
    <message>
        <source>Put the foot there (Enter)</source>
        <translation>그곳을 밟기 (Enter)</translation>
    </message>
    <message>
        <source>Lift the fog</source>
        <translation>안개 걷어 내기</translation>
    </message>
    <message>
        <source>Another hill</source>
        <translation>다른 언덕</translation>
    </message>
    <message>
        <source>Next W</source>
        <translation>다음 W</translation>
    </message>
</context>
<context>
    <name>CardMenus</name>
    <message>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <source>Save picture as…</source>
        <translation>그림 저장…</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>수치 복사</translation>
    </message>
    <message>
        <source>Copy formula (LaTeX)</source>
        <translation>수식 복사(LaTeX)</translation>
    </message>
</context>
<context>
    <name>Chains</name>
    <message>
        <source>three layers</source>
        <translation>3층 신경망</translation>
    </message>
    <message>
        <source>a batch of 9</source>
        <translation>9개 묶음(배치)</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>맞지 않는 크기</translation>
    </message>
    <message>
        <source>Example products of several matrices</source>
        <translation>여러 행렬의 곱 예제</translation>
    </message>
    <message>
        <source>Shapes of 2 to 5 matrices</source>
        <translation>행렬 2~5개의 형상</translation>
    </message>
    <message>
        <source>Shapes of the matrices</source>
        <translation>행렬들의 형상</translation>
    </message>
    <message>
        <source>filled with 1, 2, 3, …</source>
        <translation>1, 2, 3, …으로 채우기</translation>
    </message>
    <message>
        <source>Product of several matrices</source>
        <translation>여러 행렬의 곱</translation>
    </message>
    <message>
        <source>multiplied from the left</source>
        <translation>왼쪽부터 곱합니다</translation>
    </message>
    <message>
        <source>✓ Each pair of inner sizes is equal and vanishes. The rows of the first and the columns of the last stay: {0}×{1}.</source>
        <translation>✓ 안쪽 크기가 짝마다 같아서 사라집니다. 첫 행렬의 행 수와 마지막 행렬의 열 수가 남습니다: {0}×{1}.</translation>
    </message>
    <message>
        <source>✗ Up to here it is {0}×{1}, and the next has {2} rows: {1} ≠ {2}.</source>
        <translation>✗ 여기까지 {0}×{1}인데 다음 행렬의 행은 {2}개입니다: {1} ≠ {2}.</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>choose</source>
        <translation>고르기</translation>
    </message>
</context>
<context>
    <name>Code</name>
    <message>
        <source>in floats 0.1 + 0.2 - 0.3 is 5.6e-17, not 0</source>
        <translation>부동소수점에서 0.1 + 0.2 - 0.3은 0이 아니라 5.6e-17</translation>
    </message>
    <message>
        <source>A perceptron with two inputs.</source>
        <translation>입력이 둘인 퍼셉트론.</translation>
    </message>
    <message>
        <source>the targets</source>
        <translation>목표값</translation>
    </message>
    <message>
        <source>the targets of {0}</source>
        <translation>{0}의 목표값</translation>
    </message>
    <message>
        <source>step function</source>
        <translation>계단 함수</translation>
    </message>
    <message>
        <source>Can any line do it? Weights -1, 0, 1 and thresholds between their sums are enough to try.</source>
        <translation>직선 하나로 될까? 가중치 -1, 0, 1과 그 합 사이의 임계값만 살펴보면 충분하다.</translation>
    </message>
    <message>
        <source>Rosenblatt&apos;s perceptron rule, sample by sample.</source>
        <translation>로젠블라트의 퍼셉트론 규칙, 표본 하나씩.</translation>
    </message>
    <message>
        <source>it never ends: step {0} is step {1} again</source>
        <translation>끝나지 않는다: {0}단계는 다시 {1}단계와 같다</translation>
    </message>
    <message>
        <source>it stops by itself when all four are right</source>
        <translation>넷이 모두 맞으면 저절로 멈춘다</translation>
    </message>
    <message>
        <source>no line can do it, so it never ends</source>
        <translation>직선 하나로는 안 되므로 끝나지 않는다</translation>
    </message>
    <message>
        <source>the one looked at</source>
        <translation>현재 선택한 것</translation>
    </message>
    <message>
        <source>the slides&apos; threshold</source>
        <translation>슬라이드의 임계값</translation>
    </message>
    <message>
        <source>of Leaky ReLU and of ELU</source>
        <translation>Leaky ReLU와 ELU의 것</translation>
    </message>
    <message>
        <source>the two lines of maxout</source>
        <translation>maxout의 두 직선</translation>
    </message>
    <message>
        <source>never overflows</source>
        <translation>오버플로가 없다</translation>
    </message>
    <message>
        <source>of the normal distribution, left of x</source>
        <translation>정규분포에서 x 왼쪽의 넓이</translation>
    </message>
    <message>
        <source>of its bell curve</source>
        <translation>종 모양 곡선의 높이</translation>
    </message>
    <message>
        <source>1 - tanh(x)**2 without losing digits</source>
        <translation>자릿수를 잃지 않고 구한 1 - tanh(x)**2</translation>
    </message>
    <message>
        <source>The activation functions and their slopes at one x, and the gradient after some layers.</source>
        <translation>한 x에서 활성화 함수의 값과 기울기, 그리고 몇 개 층을 지난 기울기.</translation>
    </message>
    <message>
        <source>of a short chord around x; no value where the function jumps</source>
        <translation>x 양옆의 가까운 두 점을 지나는 직선의 기울기; 함숫값이 뛰는 곳에는 없다</translation>
    </message>
    <message>
        <source>a typed function may have no value</source>
        <translation>입력한 함수에는 값이 없을 수 있다</translation>
    </message>
    <message>
        <source>each layer sees the same x</source>
        <translation>모든 층이 같은 x를 본다</translation>
    </message>
    <message>
        <source>each layer sees what the one before gives</source>
        <translation>각 층은 앞 층의 출력을 본다</translation>
    </message>
    <message>
        <source>what the next layer sees</source>
        <translation>다음 층이 보는 값</translation>
    </message>
    <message>
        <source>A network: h(X W + b), layer after layer.</source>
        <translation>신경망: 층마다 h(X W + b).</translation>
    </message>
    <message>
        <source>the inner sizes must be the same</source>
        <translation>안쪽 크기가 같아야 한다</translation>
    </message>
    <message>
        <source>for 2-D arrays the same as np.dot(a, b)</source>
        <translation>2차원 배열에서는 np.dot(a, b)와 같다</translation>
    </message>
    <message>
        <source>Several matrices, multiplied from the left.</source>
        <translation>왼쪽부터 차례로 곱하는 여러 행렬.</translation>
    </message>
    <message>
        <source>each filled with 1, 2, 3, ...</source>
        <translation>각 행렬을 1, 2, 3, ...으로 채운다</translation>
    </message>
    <message>
        <source>An array as NumPy sees it.</source>
        <translation>NumPy가 보는 배열.</translation>
    </message>
    <message>
        <source>b has rows of different lengths</source>
        <translation>b의 행마다 길이가 다르다</translation>
    </message>
    <message>
        <source>the first axis</source>
        <translation>첫 번째 축</translation>
    </message>
    <message>
        <source>these do not fit</source>
        <translation>서로 맞지 않는다</translation>
    </message>
    <message>
        <source>The cost of the line H(x) = {0} over the data, and the line with the least cost.</source>
        <translation>데이터에 대한 직선 H(x) = {0}의 비용과, 비용이 가장 작은 직선.</translation>
    </message>
    <message>
        <source>The slope of the cost is 0 where W sum(x x) = sum(x y).</source>
        <translation>W sum(x x) = sum(x y)인 곳에서 비용의 기울기가 0이다.</translation>
    </message>
    <message>
        <source>every x is 0: each W is as good</source>
        <translation>x가 모두 0이라 어느 W나 같다</translation>
    </message>
    <message>
        <source>The best line goes through the mean of the data; its slope is covariance over variance.</source>
        <translation>가장 좋은 직선은 데이터의 평균을 지나고, 기울기는 공분산 / 분산이다.</translation>
    </message>
    <message>
        <source>Every x is the same, so many lines are as good: this one has the smallest W and b.</source>
        <translation>x가 모두 같아 똑같이 좋은 직선이 여럿이다: 그중 W와 b가 가장 작은 것.</translation>
    </message>
    <message>
        <source>Gradient descent on the cost of the line H(x) = {0}.</source>
        <translation>직선 H(x) = {0}의 비용에 대한 경사 하강법.</translation>
    </message>
    <message>
        <source>it diverges: stop before the numbers overflow</source>
        <translation>발산한다: 수가 넘치기 전에 멈춘다</translation>
    </message>
    <message>
        <source>by W and by b</source>
        <translation>W와 b에 대한 것</translation>
    </message>
    <message>
        <source>Every x is 0: the cost is flat, and no learning rate is too large.</source>
        <translation>x가 모두 0이라 비용이 평평하고, 어떤 학습률도 너무 크지 않다.</translation>
    </message>
    <message>
        <source>The second derivative of the cost says how long a step may be.</source>
        <translation>비용의 2차 미분이 한 단계의 한계를 알려 준다.</translation>
    </message>
    <message>
        <source>The second derivatives of the cost say how long a step may be.</source>
        <translation>비용의 2차 미분들이 한 단계의 한계를 알려 준다.</translation>
    </message>
    <message>
        <source>it curves alike in each direction that matters</source>
        <translation>의미 있는 방향마다 똑같이 휜다</translation>
    </message>
    <message>
        <source>the two directions curve differently: no step lands in both</source>
        <translation>두 방향이 다르게 휘어, 한 단계에 둘 다 도달하지는 못한다</translation>
    </message>
    <message>
        <source>Descent on the function {0}.</source>
        <translation>함수 {0} 위에서의 하강.</translation>
    </message>
    <message>
        <source>standardised</source>
        <translation>표준화한 값</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>없다</translation>
    </message>
    <message>
        <source>an epoch is over: shuffle the data anew</source>
        <translation>한 에포크가 끝났다: 데이터를 다시 섞는다</translation>
    </message>
    <message>
        <source>further out the powers overflow</source>
        <translation>더 멀리 가면 거듭제곱이 넘친다</translation>
    </message>
    <message>
        <source>each batch has a curvature of its own</source>
        <translation>배치마다 곡률이 다르다</translation>
    </message>
    <message>
        <source>the curvature changes from place to place</source>
        <translation>곡률이 자리마다 다르다</translation>
    </message>
    <message>
        <source>the method divides by the size of the gradient</source>
        <translation>이 방법은 기울기의 크기로 나눈다</translation>
    </message>
    <message>
        <source>with momentum no single step lands</source>
        <translation>모멘텀이 있으면 한 단계에 도달하지 못한다</translation>
    </message>
    <message>
        <source>Log loss: how improbable was what happened, by the prediction?</source>
        <translation>로그 손실: 실제로 일어난 일의 확률을 얼마나 낮게 예측했는가?</translation>
    </message>
    <message>
        <source>The probability that was given to what came true.</source>
        <translation>실제로 일어난 쪽에 준 확률.</translation>
    </message>
    <message>
        <source>1 - 0.56 is 0.44</source>
        <translation>1 - 0.56은 0.44</translation>
    </message>
    <message>
        <source>1 - predicted, in decimals: so near to 1, binary numbers have few digits left.</source>
        <translation>십진수로 구한 1 - predicted: 1에 아주 가까우면 이진수에는 자릿수가 거의 남지 않는다.</translation>
    </message>
    <message>
        <source>as {0} does</source>
        <translation>{0}처럼</translation>
    </message>
    <message>
        <source>log 0 is -inf</source>
        <translation>log 0은 -inf</translation>
    </message>
    <message>
        <source>Categorical cross-entropy: -sum of y log(predicted) over the classes.</source>
        <translation>범주형 교차 엔트로피: 클래스에 대한 -Σ y log(predicted).</translation>
    </message>
    <message>
        <source>NLLLoss of log: no clipping</source>
        <translation>log에 NLLLoss: 클리핑 없음</translation>
    </message>
    <message>
        <source>from_logits=True</source>
        <translation>from_logits=True일 때</translation>
    </message>
    <message>
        <source>nothing overflows, and the softmax is the same</source>
        <translation>오버플로가 없고 softmax는 그대로다</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>온도</translation>
    </message>
    <message>
        <source>more steps may do it</source>
        <translation>단계를 늘리면 될 수도 있다</translation>
    </message>
    <message>
        <source>The largest second derivative says how long a step may be.</source>
        <translation>가장 큰 2차 미분이 한 단계의 한계를 알려 준다.</translation>
    </message>
    <message>
        <source>the same weights before the same sample: from here on all repeats</source>
        <translation>같은 표본 앞에서 가중치가 같다: 여기서부터 모두 되풀이된다</translation>
    </message>
    <message>
        <source>the mean loss, and the share of points on the right side of 0.5</source>
        <translation>평균 손실, 그리고 0.5를 기준으로 맞힌 점의 비율</translation>
    </message>
    <message>
        <source>at the start of each epoch</source>
        <translation>각 에포크를 시작할 때</translation>
    </message>
    <message>
        <source>no points are left for the test</source>
        <translation>테스트에 쓸 점이 남지 않는다</translation>
    </message>
    <message>
        <source>the training ends where the numbers become too large</source>
        <translation>수가 너무 커지면 학습이 끝난다</translation>
    </message>
    <message>
        <source>rounded: in floats 0.1 + 0.2 - 0.3 is 5.6e-17</source>
        <translation>반올림: 부동소수점에서 0.1 + 0.2 - 0.3은 5.6e-17</translation>
    </message>
    <message>
        <source>the mean loss, and the share of points whose class is the largest</source>
        <translation>평균 손실, 그리고 정답 클래스의 출력이 가장 큰 점의 비율</translation>
    </message>
    <message>
        <source>the biases are held</source>
        <translation>편향은 고정</translation>
    </message>
    <message>
        <source>each output of a softmax depends on all sums</source>
        <translation>소프트맥스의 각 출력은 모든 가중합에 달려 있다</translation>
    </message>
    <message>
        <source>a target for each output: 1 for the class, else 0</source>
        <translation>출력마다 목표값 하나: 정답 클래스는 1, 나머지는 0</translation>
    </message>
    <message>
        <source>fewer outputs than classes</source>
        <translation>출력이 클래스보다 적다</translation>
    </message>
    <message>
        <source>the numbers of outputs and of targets differ</source>
        <translation>출력 수와 목표값 수가 다르다</translation>
    </message>
    <message>
        <source>cross-entropy needs probabilities: a sigmoid at the end</source>
        <translation>교차 엔트로피에는 확률이 필요하다: 마지막 층이 시그모이드여야 한다</translation>
    </message>
    <message>
        <source>categorical cross-entropy needs probabilities: a softmax at the end</source>
        <translation>범주형 교차 엔트로피에는 확률이 필요하다: 마지막 층이 소프트맥스여야 한다</translation>
    </message>
    <message>
        <source>cross-entropy needs targets that are probabilities</source>
        <translation>교차 엔트로피에는 확률인 목표값이 필요하다</translation>
    </message>
    <message>
        <source>the softmax of one output is always 1</source>
        <translation>출력이 하나인 소프트맥스는 항상 1이다</translation>
    </message>
    <message>
        <source>the slope of the step function is 0</source>
        <translation>계단 함수의 기울기는 0이다</translation>
    </message>
    <message>
        <source>the answer that was given</source>
        <translation>입력한 답</translation>
    </message>
    <message>
        <source>no answer was given</source>
        <translation>입력한 답이 없다</translation>
    </message>
    <message>
        <source>shown in short: copied and saved whole</source>
        <translation>줄여서 보임: 복사하거나 저장하면 전부 들어간다</translation>
    </message>
    <message>
        <source>a run that it is compared with</source>
        <translation>비교하는 다른 실행</translation>
    </message>
    <message>
        <source>no other run is compared</source>
        <translation>비교하는 다른 실행이 없다</translation>
    </message>
    <message>
        <source>Whether the descent converges.</source>
        <translation>하강이 수렴하는지 판단한다.</translation>
    </message>
    <message>
        <source>the first step from which on the gradient, and the move, stay small</source>
        <translation>기울기와 움직임이 계속 작게 유지되기 시작하는 첫 단계</translation>
    </message>
    <message>
        <source>whether it goes ever farther out</source>
        <translation>점점 더 멀어지는지</translation>
    </message>
    <message>
        <source>how a run goes on that neither rests nor grows</source>
        <translation>멈추지도 커지지도 않는 실행이 어떻게 이어지는지</translation>
    </message>
    <message>
        <source>whether the largest gradient gets smaller from quarter to quarter</source>
        <translation>가장 큰 기울기가 4분의 1 구간마다 작아지는지</translation>
    </message>
    <message>
        <source>whether the last quarter goes to and fro between two gradients</source>
        <translation>마지막 4분의 1 구간에서 두 기울기 사이를 오가는지</translation>
    </message>
    <message>
        <source>whether the gradients before and after a move point against each other</source>
        <translation>움직임 앞뒤의 기울기가 서로 반대 방향인지</translation>
    </message>
    <message>
        <source>what the steps, taken again and again, multiply the distance by</source>
        <translation>이 단계들을 되풀이할 때 거리에 곱해지는 값</translation>
    </message>
    <message>
        <source>over all data, whatever the batches</source>
        <translation>배치와 관계없이 데이터 전체에 대한 것</translation>
    </message>
    <message>
        <source>how large a gradient rounding alone can make</source>
        <translation>반올림만으로 생길 수 있는 기울기의 크기</translation>
    </message>
    <message>
        <source>the distance e to the minimum follows e[t + 1] = p e[t] - q e[t - 1]</source>
        <translation>최소점까지의 거리 e는 e[t + 1] = p e[t] - q e[t - 1]을 따른다</translation>
    </message>
    <message>
        <source>the direction of which most is left decides</source>
        <translation>가장 많이 남는 방향이 결정한다</translation>
    </message>
    <message>
        <source>the batches of whole epochs, each a matrix that takes a step to the next</source>
        <translation>온전한 에포크의 배치들: 각각 한 단계를 다음 단계로 옮기는 행렬</translation>
    </message>
    <message>
        <source>Handwritten digits: 64 pixels, h(X W + b), softmax, descent.</source>
        <translation>필기 숫자: 픽셀 64개, h(X W + b), 소프트맥스, 경사 하강법.</translation>
    </message>
    <message>
        <source>one row for each digit: 1 for its class, else 0</source>
        <translation>숫자마다 한 행: 정답 클래스는 1, 나머지는 0</translation>
    </message>
    <message>
        <source>own digits, {0} times each</source>
        <translation>보관한 숫자, 각각 {0}번씩</translation>
    </message>
    <message>
        <source>small random weights, biases of 0</source>
        <translation>작은 무작위 가중치, 편향은 0</translation>
    </message>
    <message>
        <source>mean -log of the true class&apos;s probability, and the share read rightly</source>
        <translation>정답 클래스 확률의 -log의 평균, 그리고 맞게 읽은 비율</translation>
    </message>
    <message>
        <source>the slope by the last sums: probabilities - targets</source>
        <translation>마지막 가중합에 대한 기울기: 확률 - 목표값</translation>
    </message>
    <message>
        <source>what the method remembers of the slopes</source>
        <translation>방법이 지난 기울기에서 기억하는 값</translation>
    </message>
    <message>
        <source>the digit that is read, its class, and its row in the data (-1: none)</source>
        <translation>읽을 숫자와 정답 클래스, 데이터의 행 번호(-1이면 없음)</translation>
    </message>
    <message>
        <source>how the score of one digit changes with each pixel</source>
        <translation>픽셀마다 한 숫자의 점수가 달라지는 정도</translation>
    </message>
    <message>
        <source>how far it is from the nearest digit that was learned from</source>
        <translation>학습한 숫자 가운데 가장 가까운 것까지의 거리</translation>
    </message>
    <message>
        <source>where dlviz is installed: the file that comes with it</source>
        <translation>dlviz가 설치되어 있으면: 함께 있는 파일</translation>
    </message>
    <message>
        <source>Where a large rate makes the loss oscillate, rounding grows: numbers may differ from the screen.</source>
        <translation>학습률이 커서 손실이 진동하면 반올림 오차가 커져 화면의 수와 달라질 수 있다.</translation>
    </message>
    <message>
        <source>elsewhere: the same digits of scikit-learn, in the same order</source>
        <translation>그 밖에는: scikit-learn에 같은 순서로 있는 같은 숫자</translation>
    </message>
    <message>
        <source>name: (h(x), h&apos;(x)); at a kink the slope to the left, of own the mean</source>
        <translation>이름: (h(x), h&apos;(x)); 꺾인 곳에서는 왼쪽 기울기, own은 양쪽의 평균</translation>
    </message>
</context>
<context>
    <name>CodeDock</name>
    <message>
        <source>NumPy code of this panel</source>
        <translation>이 패널의 NumPy 코드</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>코드 복사</translation>
    </message>
    <message>
        <source>Save the code…</source>
        <translation>코드 저장…</translation>
    </message>
</context>
<context>
    <name>ColumnDialog</name>
    <message>
        <source>Choose the columns</source>
        <translation>열 선택</translation>
    </message>
    <message>
        <source>The first rows of the table</source>
        <translation>표의 처음 몇 행</translation>
    </message>
    <message>
        <source>Column for {0}</source>
        <translation>{0}에 쓸 열</translation>
    </message>
    <message>
        <source>The table has {0} rows and {1} columns of numbers. Which of them are to be taken?</source>
        <translation>표에 행이 {0}개, 숫자 열이 {1}개 있습니다. 어느 열을 가져올까요?</translation>
    </message>
    <message>
        <source>How is the table meant?</source>
        <translation>표를 어떻게 읽을까요?</translation>
    </message>
    <message>
        <source>names: {0}</source>
        <translation>이름: {0}</translation>
    </message>
    <message>
        <source>data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>{0} (thousands)</source>
        <translation>{0} (천 단위 쉼표)</translation>
    </message>
    <message>
        <source>{0} (decimal comma)</source>
        <translation>{0} (소수점 쉼표)</translation>
    </message>
    <message>
        <source>Row {0} is</source>
        <translation>{0}행은</translation>
    </message>
    <message>
        <source>{0} is</source>
        <translation>{0}은(는)</translation>
    </message>
    <message>
        <source>Row {0}, column {1}: “{2}” has a comma. What is it?</source>
        <translation>{0}행 {1}열: “{2}”에 쉼표가 있습니다. 무엇을 뜻합니까?</translation>
    </message>
    <message>
        <source>The first row may be the names of the columns, or data. Which is it?</source>
        <translation>첫 행은 열 이름일 수도, 데이터일 수도 있습니다. 어느 쪽입니까?</translation>
    </message>
    <message>
        <source>{0}, column {1}</source>
        <translation>{0}의 {1}열</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>A desktop laboratory for the first lecture course in deep learning.</source>
        <translation>딥러닝 첫 강의를 위한 데스크톱 실험실입니다.</translation>
    </message>
    <message>
        <source>which version it is</source>
        <translation>버전을 보입니다</translation>
    </message>
    <message>
        <source>the panels, their fields, ranges and defaults</source>
        <translation>패널과 그 필드, 범위, 기본값</translation>
    </message>
    <message>
        <source>as JSON</source>
        <translation>JSON으로</translation>
    </message>
    <message>
        <source>the pages of the lecture, and the states that they show</source>
        <translation>강의의 쪽과 각 쪽이 보이는 상태</translation>
    </message>
    <message>
        <source>as JSON, with all texts in both languages</source>
        <translation>두 언어의 글을 모두 담아 JSON으로</translation>
    </message>
    <message>
        <source>exercises on paper or for a learning platform</source>
        <translation>종이나 학습 플랫폼에서 풀 연습 문제</translation>
    </message>
    <message>
        <source>a picture, the numbers or the NumPy code of a panel</source>
        <translation>패널의 그림, 숫자 또는 NumPy 코드</translation>
    </message>
    <message>
        <source>put dlviz into the menu of the desktop, or take it out again</source>
        <translation>데스크톱 메뉴에 dlviz를 넣거나 다시 뺍니다</translation>
    </message>
    <message>
        <source>versions, libraries, letters, display and folders, and what to do</source>
        <translation>버전, 라이브러리, 글꼴, 화면, 폴더를 살피고 할 일을 알립니다</translation>
    </message>
    <message>
        <source>the language; the system&apos;s by default</source>
        <translation>언어. 정하지 않으면 시스템의 언어</translation>
    </message>
    <message>
        <source>{0}, or all; a card as in descent.curve</source>
        <translation>{0} 또는 all. 카드는 descent.curve처럼 씁니다</translation>
    </message>
    <message>
        <source>ends in {0}; a folder for all panels or several sessions</source>
        <translation>파일 이름은 {0} 가운데 하나로 끝납니다. 모든 패널이나 여러 세션이면 폴더</translation>
    </message>
    <message>
        <source>all figures of a set file into the folder OUT, and again only what changed</source>
        <translation>그림 목록 파일의 모든 그림을 폴더 OUT에 만들고, 다시 하면 바뀐 것만 만듭니다</translation>
    </message>
    <message>
        <source>every card by itself, into a folder</source>
        <translation>모든 카드를 한 장씩 폴더에</translation>
    </message>
    <message>
        <source>what goes into a folder</source>
        <translation>폴더에 넣을 파일의 종류</translation>
    </message>
    <message>
        <source>replace a file that exists</source>
        <translation>이미 있는 파일을 바꿉니다</translation>
    </message>
    <message>
        <source>a field of the panel, as in w=2; as often as you like</source>
        <translation>패널의 필드. w=2처럼 쓰며 여러 번 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>a table (CSV) that fills the panel&apos;s own</source>
        <translation>패널의 표를 채울 표(CSV)</translation>
    </message>
    <message>
        <source>which columns of it are taken, as in x=income,y=spending; repeatable</source>
        <translation>그 표에서 가져올 열. x=소득,y=지출처럼 쓰며 여러 번 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>what the commas of the table mean, where 1,250 could be 1250 or 1.250</source>
        <translation>표에 있는 쉼표의 뜻. 1,250이 1250일 수도 1.250일 수도 있을 때 씁니다</translation>
    </message>
    <message>
        <source>start from a session instead of the defaults; as often as you like</source>
        <translation>기본값 대신 세션에서 시작합니다. 여러 번 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>the language of a picture, both for a page; the system&apos;s by default</source>
        <translation>그림의 언어. 웹 페이지는 두 언어도 됩니다. 정하지 않으면 시스템의 언어</translation>
    </message>
    <message>
        <source>taught words in the other language too</source>
        <translation>배우는 용어를 다른 언어로도 적습니다</translation>
    </message>
    <message>
        <source>the colours</source>
        <translation>색</translation>
    </message>
    <message>
        <source>pixels of a picture, 1280x720 by default, or {0}</source>
        <translation>그림의 픽셀 수(기본값 1280x720) 또는 {0}</translation>
    </message>
    <message>
        <source>how fine a bitmap is</source>
        <translation>비트맵을 몇 배로 곱게 그릴지</translation>
    </message>
    <message>
        <source>the same in dots an inch, 96 being the scale 1</source>
        <translation>같은 것을 dpi로. 96이 1배입니다</translation>
    </message>
    <message>
        <source>what is set, under the picture; a card has it unless --no-caption</source>
        <translation>그림 아래에 설정한 값을 적습니다. 카드는 --no-caption이 없으면 적습니다</translation>
    </message>
    <message>
        <source>over the picture instead of its own; &apos;&apos; for none</source>
        <translation>그림 위에 쓸 제목. &apos;&apos;이면 없습니다</translation>
    </message>
    <message>
        <source>the size of the letters, 1 being normal</source>
        <translation>글자의 크기. 1이 보통입니다</translation>
    </message>
    <message>
        <source>no ground, for a slide of another colour</source>
        <translation>바탕을 칠하지 않습니다. 색이 다른 슬라이드에 씁니다</translation>
    </message>
    <message>
        <source>how long a step stays, instead of --fps</source>
        <translation>한 단계를 보이는 시간(초). --fps 대신 씁니다</translation>
    </message>
    <message>
        <source>how often a film plays, 0 for ever</source>
        <translation>영상을 되풀이하는 횟수. 0이면 끝없이</translation>
    </message>
    <message>
        <source>usage:</source>
        <translation>사용법:</translation>
    </message>
    <message>
        <source>what it works on</source>
        <translation>다룰 것</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>이 도움말을 보입니다</translation>
    </message>
    <message>
        <source>options</source>
        <translation>옵션</translation>
    </message>
    <message>
        <source>ends in {0}</source>
        <translation>파일 이름은 {0} 가운데 하나로 끝납니다</translation>
    </message>
    <message>
        <source>the answers and the way to them, as a PDF</source>
        <translation>답과 풀이를 담은 PDF</translation>
    </message>
    <message>
        <source>pages of the lecture, as in 5,15 or 13-16; all by default</source>
        <translation>강의의 쪽. 5,15나 13-16처럼 쓰며, 정하지 않으면 모두</translation>
    </message>
    <message>
        <source>the same seed makes the same sheet</source>
        <translation>시드가 같으면 문제지도 같습니다</translation>
    </message>
    <message>
        <source>a name on each line: a sheet for each of them</source>
        <translation>한 줄에 이름 하나: 이름마다 문제지 한 장</translation>
    </message>
    <message>
        <source>steps a second of a film or a page, 10 by default</source>
        <translation>영상이나 웹 페이지가 1초에 보이는 단계 수. 정하지 않으면 10</translation>
    </message>
    <message>
        <source>how many exercises, one of each topic and at least 10 by default</source>
        <translation>문제 수. 정하지 않으면 주제마다 하나씩, 적어도 10개</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>step {0} of {1}</source>
        <translation>{1}단계 중 {0}단계</translation>
    </message>
</context>
<context>
    <name>CostPanel</name>
    <message>
        <source>Data and the line H(x)</source>
        <translation>데이터와 직선 H(x)</translation>
    </message>
    <message>
        <source>data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>present W</source>
        <translation>현재 W</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>최소점</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>x and y can be typed over</source>
        <translation>x와 y는 고쳐 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오차</translation>
    </message>
    <message>
        <source>loss = error²</source>
        <translation>손실 = 오차²</translation>
    </message>
    <message>
        <source>From the slides</source>
        <translation>슬라이드 예제</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>with bias b (struck out on the slide)</source>
        <translation>편향 b 사용 (슬라이드에서는 지움)</translation>
    </message>
    <message>
        <source>Form of the cost</source>
        <translation>비용의 형태</translation>
    </message>
    <message>
        <source>Cost of this line</source>
        <translation>이 직선의 비용</translation>
    </message>
    <message>
        <source>Minimum over W and b: cost {0} at {1}</source>
        <translation>W와 b를 모두 바꿀 때의 최소: {1}에서 비용 {0}</translation>
    </message>
    <message>
        <source>Cost curve at b = {0}</source>
        <translation>b = {0}에서의 비용 곡선</translation>
    </message>
    <message>
        <source>Cost curve</source>
        <translation>비용 곡선</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>직선</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Minimum: cost {0} at {1}</source>
        <translation>최소: {1}에서 비용 {0}</translation>
    </message>
    <message>
        <source>The cost over W, a parabola with its lowest point at W {0}. At W = {1} the cost is {2}.</source>
        <translation>W에 따른 비용의 포물선. 최소점은 W {0}이고, W = {1}에서 비용은 {2}입니다.</translation>
    </message>
    <message>
        <source>From here on y is the target and H(x) the prediction; until here y was the output. The slides write cost(W, b), though H(x) = Wx has no b. They call 1/m and 1/2m the same: the best W is the same, the cost is halved. They take 1/m here, and 1/2m from gradient descent on: so do the panels.</source>
        <translation>여기부터 y는 정답(목표값)이고 예측값은 H(x)입니다. 앞에서는 y가 출력이었습니다. 슬라이드는 H(x) = Wx에 b가 없는데도 cost(W, b)로 씁니다. 1/m과 1/2m은 같은 의미라고 하지만, 가장 좋은 W만 같고 비용은 절반이 됩니다. 슬라이드는 여기서 1/m을, 경사 하강부터 1/2m을 쓰므로 패널도 그렇게 시작합니다.</translation>
    </message>
    <message>
        <source>{0} data points and the line H(x) {1}; the cost is {2}.</source>
        <translation>데이터 {0}개와 직선 H(x) {1}. 비용은 {2}입니다.</translation>
    </message>
</context>
<context>
    <name>DataPart</name>
    <message>
        <source>Slide: 1, 2, 3</source>
        <translation>슬라이드: 1, 2, 3</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>생성</translation>
    </message>
    <message>
        <source>Open CSV…</source>
        <translation>CSV 열기…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>number of points</source>
        <translation>데이터 개수</translation>
    </message>
    <message>
        <source>true weight</source>
        <translation>참 가중치</translation>
    </message>
    <message>
        <source>true bias</source>
        <translation>참 편향</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>잡음</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Other random points</source>
        <translation>다른 무작위 점</translation>
    </message>
    <message>
        <source>standardise x</source>
        <translation>x 표준화</translation>
    </message>
    <message>
        <source>x, standardised</source>
        <translation>x (표준화)</translation>
    </message>
    <message>
        <source>{0} points. Drag them; right-click adds and removes.</source>
        <translation>점 {0}개. 끌어서 옮기고, 오른쪽 버튼으로 더하거나 지웁니다.</translation>
    </message>
    <message>
        <source>{0} generated points, {1} of them drawn: a sample, and what is highest and lowest.</source>
        <translation>생성한 점 {0}개 가운데 {1}개를 그렸습니다: 표본, 그리고 가장 높은 점과 낮은 점.</translation>
    </message>
    <message>
        <source>x became {0}. In the original scale this line is H(x) {1}.</source>
        <translation>x를 표준화했습니다: {0}. 원래 눈금에서 이 직선은 H(x) {1}입니다.</translation>
    </message>
    <message>
        <source>{0} generated points: y {1} + noise.</source>
        <translation>생성한 점 {0}개: y {1} + 잡음.</translation>
    </message>
</context>
<context>
    <name>DataPlot</name>
    <message>
        <source>Add a point here</source>
        <translation>여기에 점 추가</translation>
    </message>
    <message>
        <source>Remove this point</source>
        <translation>이 점 지우기</translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
</context>
<context>
    <name>DescentControls</name>
    <message>
        <source>Example learning rates</source>
        <translation>학습률 예제</translation>
    </message>
    <message>
        <source>too small</source>
        <translation>너무 작음</translation>
    </message>
    <message>
        <source>good</source>
        <translation>알맞음</translation>
    </message>
    <message>
        <source>one step</source>
        <translation>한 단계에</translation>
    </message>
    <message>
        <source>diverging</source>
        <translation>발산</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>present step</source>
        <translation>현재 단계</translation>
    </message>
    <message>
        <source>whether it arrives</source>
        <translation>도착 여부</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>방법</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>initial weight</source>
        <translation>초기 가중치</translation>
    </message>
    <message>
        <source>initial bias</source>
        <translation>초기 편향</translation>
    </message>
    <message>
        <source>number of steps</source>
        <translation>단계 수</translation>
    </message>
    <message>
        <source>This function has no data. For those, choose “{0}” as the function to minimise under “{1}”.</source>
        <translation>이 함수에는 데이터가 없습니다. 데이터를 쓰려면 “{1}”의 최소화할 함수에서 “{0}” 항목을 고르십시오.</translation>
    </message>
    <message>
        <source>with bias b: contours of cost(W, b)</source>
        <translation>편향 b 사용: cost(W, b) 등고선</translation>
    </message>
    <message>
        <source>Form of the cost</source>
        <translation>비용의 형태</translation>
    </message>
    <message>
        <source>colour each start by where it ends</source>
        <translation>어디로 수렴하는지에 따라 시작점을 색칠</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>decay of the average of g²</source>
        <translation>g² 평균의 감쇠율</translation>
    </message>
    <message>
        <source>decay of the average of g</source>
        <translation>g 평균의 감쇠율</translation>
    </message>
    <message>
        <source>oscillating</source>
        <translation>진동</translation>
    </message>
    <message>
        <source>Function to minimise</source>
        <translation>최소화할 함수</translation>
    </message>
    <message>
        <source>small ε, avoids division by 0</source>
        <translation>0으로 나누지 않게 하는 작은 ε</translation>
    </message>
    <message>
        <source>Data in each step</source>
        <translation>한 단계에 쓰는 데이터</translation>
    </message>
    <message>
        <source>all</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>mini-batch</source>
        <translation>미니배치</translation>
    </message>
    <message>
        <source>one</source>
        <translation>한 개</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Keep this run</source>
        <translation>이 실행 남겨 두기</translation>
    </message>
    <message>
        <source>Example comparisons</source>
        <translation>비교 예제</translation>
    </message>
    <message>
        <source>four rates</source>
        <translation>네 가지 학습률</translation>
    </message>
    <message>
        <source>momentum in a valley</source>
        <translation>골짜기의 모멘텀</translation>
    </message>
    <message>
        <source>four methods</source>
        <translation>네 가지 방법</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>The cost panel opens with 1/m and this one with 1/2m, as the slides do: the 2 of the derivative cancels, and the cost is half as high. Slide: 1/m and 1/2m mean the same. Exactly: the same minimum, but 1/m makes each step twice as long. The derivation must read 2(Wx − y)x, where y is the target. “When it no longer falls it is the minimum” holds for a convex cost, not always with several valleys.</source>
        <translation>비용 함수 패널은 1/m, 이 패널은 1/2m으로 시작합니다. 슬라이드와 같으며, 미분할 때 나오는 2가 약분되고 비용은 절반이 됩니다. 슬라이드: 1/m이나 1/2m이나 같은 의미. 정확히는 최소점은 같지만 1/m이면 한 단계의 길이가 두 배입니다. 유도식의 괄호는 2(Wx − y)x가 맞고, 여기서 y는 정답입니다. ‘더 줄지 않으면 최소’라는 말은 아래로 볼록한 비용에서 맞고, 골짜기가 여럿이면 맞지 않을 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>DescentPanel</name>
    <message>
        <source>Cost curve</source>
        <translation>비용 곡선</translation>
    </message>
    <message>
        <source>Cost map</source>
        <translation>비용 등고선</translation>
    </message>
    <message>
        <source>here</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>기울기(접선)</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Data and H(x)</source>
        <translation>데이터와 H(x)</translation>
    </message>
    <message>
        <source>present place</source>
        <translation>현재 위치</translation>
    </message>
    <message>
        <source>data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Cost at each step</source>
        <translation>단계별 비용</translation>
    </message>
    <message>
        <source>step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>단계 표</translation>
    </message>
    <message>
        <source>click a row to go there</source>
        <translation>행을 누르면 그 단계로 갑니다</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>계산 과정</translation>
    </message>
    <message>
        <source>W {0}, cost {1}, slope {2}</source>
        <translation>W {0}, 비용 {1}, 기울기 {2}</translation>
    </message>
    <message>
        <source>{0} data points and the line of step {1}: H(x) {2}.</source>
        <translation>데이터 {0}개와 {1}단계의 직선 H(x) {2}.</translation>
    </message>
    <message>
        <source>log scale</source>
        <translation>로그 눈금</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>최소점</translation>
    </message>
    <message>
        <source>W {0}, b {1}
cost {2}, gradient ({3})</source>
        <translation>W {0}, b {1}
비용 {2}, 기울기 ({3})</translation>
    </message>
    <message>
        <source>step {0}: W {1}, cost {2}</source>
        <translation>{0}단계: W {1}, 비용 {2}</translation>
    </message>
    <message>
        <source>minimum of each colour</source>
        <translation>각 색의 최소점</translation>
    </message>
    <message>
        <source>Runs compared</source>
        <translation>비교하는 실행</translation>
    </message>
    <message>
        <source>The cost is least at {0}. Here: {1}.</source>
        <translation>비용은 {0}에서 가장 작습니다. 현재: {1}.</translation>
    </message>
    <message>
        <source>The cost at each step: {0}.</source>
        <translation>단계별 비용: {0}.</translation>
    </message>
</context>
<context>
    <name>DescentWords</name>
    <message>
        <source>cost of the data</source>
        <translation>데이터의 비용</translation>
    </message>
    <message>
        <source>two valleys</source>
        <translation>두 골짜기</translation>
    </message>
    <message>
        <source>long valley</source>
        <translation>긴 골짜기</translation>
    </message>
    <message>
        <source>saddle</source>
        <translation>안장점</translation>
    </message>
    <message>
        <source>step {0}:  {1},  cost {2}</source>
        <translation>{0}단계:  {1},  비용 {2}</translation>
    </message>
    <message>
        <source>gradient {0},  Δ {1}</source>
        <translation>기울기 {0},  Δ {1}</translation>
    </message>
    <message>
        <source>gradient of the batch {0},  Δ {1}</source>
        <translation>배치의 기울기 {0},  Δ {1}</translation>
    </message>
    <message>
        <source>to the next step · λ: curvature</source>
        <translation>다음 단계로 · λ: 곡률</translation>
    </message>
    <message>
        <source>from this step to the next</source>
        <translation>이 단계에서 다음 단계로</translation>
    </message>
    <message>
        <source>✗ beyond 10¹⁰⁰ at step {0}</source>
        <translation>✗ {0}단계에서 10¹⁰⁰을 넘음</translation>
    </message>
    <message>
        <source>Stopped at step {0} on a saddle: the gradient is 0, yet this is no minimum.</source>
        <translation>{0}단계에서 안장점에 멈춤: 기울기는 0이지만 최소점이 아닙니다.</translation>
    </message>
    <message>
        <source>Diverging: stopped at step {0}, beyond 10¹⁰⁰.</source>
        <translation>발산: 10¹⁰⁰을 넘어 {0}단계에서 멈췄습니다.</translation>
    </message>
    <message>
        <source>Oscillating: it goes beyond the minimum and comes back.</source>
        <translation>진동: 최소점을 지나쳤다가 돌아오기를 되풀이합니다.</translation>
    </message>
    <message>
        <source>Each step multiplies the difference from the minimum by {0}.</source>
        <translation>단계마다 최소점과의 차가 {0}배가 됩니다.</translation>
    </message>
    <message>
        <source>Each step multiplies the difference from the minimum by {0} across the valley; along it the cost is flat.</source>
        <translation>단계마다 최소점과의 차가 골짜기를 가로지르는 방향에서 {0}배가 됩니다. 골짜기를 따라서는 비용이 평평합니다.</translation>
    </message>
    <message>
        <source>Each step multiplies the difference from the minimum by {0} where it is steepest, by {1} where flattest.</source>
        <translation>단계마다 최소점과의 차가 가장 가파른 방향에서는 {0}배, 가장 완만한 방향에서는 {1}배가 됩니다.</translation>
    </message>
    <message>
        <source>Converged at step {0}.</source>
        <translation>{0}단계에서 수렴했습니다.</translation>
    </message>
    <message>
        <source>Not converged yet.</source>
        <translation>아직 수렴하지 않았습니다.</translation>
    </message>
    <message>
        <source>A smaller α may converge.</source>
        <translation>α를 줄이면 수렴할 수 있습니다.</translation>
    </message>
    <message>
        <source>α is above {0}; a smaller one converges.</source>
        <translation>α가 {0}보다 큽니다. 줄이면 수렴합니다.</translation>
    </message>
    <message>
        <source>Each step sees {0} of {1} points, so its direction is a noisy estimate.</source>
        <translation>한 단계가 점 {1}개 가운데 {0}개만 보므로, 방향은 잡음 섞인 어림값입니다.</translation>
    </message>
    <message>
        <source>In the long run each step multiplies the difference from the minimum by {0}.</source>
        <translation>길게 보면 단계마다 최소점과의 차가 {0}배가 됩니다.</translation>
    </message>
    <message>
        <source>One step lands at the minimum.</source>
        <translation>한 단계에 최소점에 도달합니다.</translation>
    </message>
    <message>
        <source>Wandering: it stays within bounds and does not settle.</source>
        <translation>방황: 범위를 벗어나지는 않지만 멈추지도 않습니다.</translation>
    </message>
    <message>
        <source>Diverging: in the long run it moves ever farther away.</source>
        <translation>발산: 갈수록 최소점에서 더 멀어집니다.</translation>
    </message>
    <message>
        <source>Oscillating: it jumps across the minimum each time, a little nearer.</source>
        <translation>진동: 매번 최소점을 건너뛰면서 조금씩 가까워집니다.</translation>
    </message>
    <message>
        <source>Oscillating: it jumps across the minimum each time and gets no nearer.</source>
        <translation>진동: 매번 최소점을 건너뛰며 더 가까워지지 않습니다.</translation>
    </message>
    <message>
        <source>Oscillating: it goes beyond the minimum and comes back, ever nearer.</source>
        <translation>진동: 최소점을 지나쳤다가 돌아오기를 되풀이하며 점점 가까워집니다.</translation>
    </message>
    <message>
        <source>The minimum at {0} holds a run only if α is below {1}.</source>
        <translation>α가 {1}보다 작아야 최소점 {0}에 머무를 수 있습니다.</translation>
    </message>
    <message>
        <source>The cost is flat: no step moves anything.</source>
        <translation>비용이 평평하여 어느 단계에서도 움직이지 않습니다.</translation>
    </message>
    <message>
        <source>lands in one step {0}</source>
        <translation>한 단계에 도달 {0}</translation>
    </message>
    <message>
        <source>diverges above {0}</source>
        <translation>발산 경계 {0}</translation>
    </message>
    <message>
        <source>Oscillating: it jumps across the valley each time, a little nearer.</source>
        <translation>진동: 매번 골짜기를 건너뛰면서 조금씩 가까워집니다.</translation>
    </message>
    <message>
        <source>Oscillating: it jumps across the valley each time and gets no nearer.</source>
        <translation>진동: 매번 골짜기를 건너뛰며 더 가까워지지 않습니다.</translation>
    </message>
    <message>
        <source>Oscillating: it goes beyond the valley floor and comes back, ever nearer.</source>
        <translation>진동: 골짜기 바닥을 지나쳤다가 돌아오기를 되풀이하며 점점 가까워집니다.</translation>
    </message>
    <message>
        <source>Oscillating: it goes beyond the valley floor and comes back.</source>
        <translation>진동: 골짜기 바닥을 지나쳤다가 돌아오기를 되풀이합니다.</translation>
    </message>
    <message>
        <source>Each step sees {0} of {1} points, the last of an epoch {2}: its direction is a noisy estimate.</source>
        <translation>한 단계가 점 {1}개 가운데 {0}개만(에포크의 마지막 단계는 {2}개만) 보므로, 방향은 잡음 섞인 어림값입니다.</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>dlviz is in the menu now, and a double click on a .dlviz file opens it.</source>
        <translation>이제 메뉴에 dlviz가 있고, .dlviz 파일을 두 번 누르면 열립니다.</translation>
    </message>
    <message>
        <source>Written: {0} files under {1}, and the choice in {2}.</source>
        <translation>{1} 아래에 파일 {0}개를 썼고, 여는 프로그램을 {2}에 적었습니다.</translation>
    </message>
    <message>
        <source>An earlier installation was replaced, which started: {0}</source>
        <translation>이전 설치를 바꾸었습니다. 그 설치가 실행하던 명령: {0}</translation>
    </message>
    <message>
        <source>Before, {0} opened such files; it is still offered beside dlviz.</source>
        <translation>지금까지는 {0}이(가) 이 파일을 열었습니다. dlviz와 함께 계속 고를 수 있습니다.</translation>
    </message>
    <message>
        <source>There was nothing to remove: dlviz is not installed under {0}.</source>
        <translation>지울 것이 없습니다. {0} 아래에 dlviz가 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Removed: {0} files under {1}. Sessions and settings stay.</source>
        <translation>{1} 아래에서 파일 {0}개를 지웠습니다. 세션과 설정은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>The desktop could not be told, since {0} is not on this machine. On Debian or Ubuntu: apt-get install shared-mime-info. Then do this again.</source>
        <translation>이 컴퓨터에 {0}이(가) 없어 데스크톱에 알리지 못했습니다. 데비안이나 우분투에서는 apt-get install shared-mime-info를 실행한 다음 다시 하십시오.</translation>
    </message>
    <message>
        <source>To take it all away again: {0}</source>
        <translation>모두 되돌리려면: {0}</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Open a table</source>
        <translation>표 열기</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>저장 안 함</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>찾는 위치:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>파일 형식:</translation>
    </message>
    <message>
        <source>{0} has changes that are not saved.</source>
        <translation>{0}에 저장하지 않은 변경이 있습니다.</translation>
    </message>
    <message>
        <source>Save them?</source>
        <translation>저장하시겠습니까?</translation>
    </message>
    <message>
        <source>{0} was changed by another program since it was opened.</source>
        <translation>{0} 파일은 연 뒤에 다른 프로그램이 바꾸었습니다.</translation>
    </message>
    <message>
        <source>Replace it? What the other program wrote is lost then.</source>
        <translation>바꾸시겠습니까? 다른 프로그램이 쓴 내용은 사라집니다.</translation>
    </message>
    <message>
        <source>Forget all answers, tasks and attempts of the lecture?</source>
        <translation>강의의 답과 과제, 시도를 모두 지울까요?</translation>
    </message>
    <message>
        <source>They cannot be brought back.</source>
        <translation>지우면 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>There already: {0}.</source>
        <translation>이미 있는 파일: {0}.</translation>
    </message>
    <message>
        <source>Replace? What is in there now is lost then.</source>
        <translation>바꿀까요? 지금 들어 있는 내용은 사라집니다.</translation>
    </message>
    <message>
        <source>Tables ({0})</source>
        <translation>표 ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
</context>
<context>
    <name>DigitsPanel</name>
    <message>
        <source>Read</source>
        <translation>읽기</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>평가</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>보여 줄 것</translation>
    </message>
    <message>
        <source>Example networks</source>
        <translation>예제 신경망</translation>
    </message>
    <message>
        <source>untrained</source>
        <translation>학습 전</translation>
    </message>
    <message>
        <source>softmax alone</source>
        <translation>소프트맥스만</translation>
    </message>
    <message>
        <source>one hidden layer</source>
        <translation>은닉층 하나</translation>
    </message>
    <message>
        <source>two hidden layers</source>
        <translation>은닉층 둘</translation>
    </message>
    <message>
        <source>few digits</source>
        <translation>숫자 몇 개만</translation>
    </message>
    <message>
        <source>Open own digits</source>
        <translation>직접 만든 숫자 열기</translation>
    </message>
    <message>
        <source>Pictures and tables ({0})</source>
        <translation>그림과 표 ({0})</translation>
    </message>
    <message>
        <source>It is white on dark, so its brightness was inverted.</source>
        <translation>어두운 바탕에 흰 글씨여서 밝기를 반전했습니다.</translation>
    </message>
    <message>
        <source>{0} is kept with the label {1}.</source>
        <translation>보관했습니다: {0}, 레이블 {1}.</translation>
    </message>
    <message>
        <source>Pad: arrows move, Space puts the pen down and lifts it, Backspace takes a stroke away</source>
        <translation>필기판: 화살표 키로 움직이고, Space로 펜을 대거나 떼며, Backspace로 한 획을 지웁니다</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>확률</translation>
    </message>
    <message>
        <source>click: for and against this digit</source>
        <translation>누르면 이 숫자에 유리한 픽셀과 불리한 픽셀</translation>
    </message>
    <message>
        <source>true class</source>
        <translation>정답 클래스</translation>
    </message>
    <message>
        <source>others</source>
        <translation>나머지</translation>
    </message>
    <message>
        <source>&gt; 0</source>
        <translation>&gt; 0</translation>
    </message>
    <message>
        <source>&lt; 0</source>
        <translation>&lt; 0</translation>
    </message>
    <message>
        <source>Probabilities: arrow keys choose a digit</source>
        <translation>확률: 화살표 키로 숫자를 고릅니다</translation>
    </message>
    <message>
        <source>Weights of each unit: arrow keys choose a unit</source>
        <translation>유닛마다의 가중치: 화살표 키로 유닛을 고릅니다</translation>
    </message>
    <message>
        <source>Weights of the first layer</source>
        <translation>첫째 층의 가중치</translation>
    </message>
    <message>
        <source>{0} units, 64 weights each</source>
        <translation>유닛 {0}개, 가중치 64개씩</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>필기판</translation>
    </message>
    <message>
        <source>For and against {0}</source>
        <translation>{0}에 유리한 픽셀과 불리한 픽셀</translation>
    </message>
    <message>
        <source>How the score of {0} changes with each pixel</source>
        <translation>픽셀마다 {0}의 점수가 달라지는 정도</translation>
    </message>
    <message>
        <source>Nothing is drawn yet: an empty pad is answered by the biases alone.</source>
        <translation>아직 아무것도 쓰지 않았습니다. 빈 필기판에는 편향만으로 답합니다.</translation>
    </message>
    <message>
        <source>Read as {0}, ŷ {1}; loss {2}.</source>
        <translation>읽은 숫자 {0}, ŷ {1}; 손실 {2}.</translation>
    </message>
    <message>
        <source>row {0}, column {1}: {2} of 16</source>
        <translation>{0}행 {1}열: 16개 중 {2}개</translation>
    </message>
    <message>
        <source>row {0}, column {1}: ∂z{2}/∂x {3}</source>
        <translation>{0}행 {1}열: ∂z{2}/∂x {3}</translation>
    </message>
    <message>
        <source>unit {0}: weights {1} to {2}, z {3}</source>
        <translation>유닛 {0}: 가중치 {1}~{2}, z {3}</translation>
    </message>
    <message>
        <source>digit {0}</source>
        <translation>숫자 {0}</translation>
    </message>
    <message>
        <source>number {0} of the data, true class {1}: learned from</source>
        <translation>데이터 {0}번, 정답 클래스 {1}: 학습에 사용</translation>
    </message>
    <message>
        <source>number {0} of the data, true class {1}: test</source>
        <translation>데이터 {0}번, 정답 클래스 {1}: 테스트</translation>
    </message>
    <message>
        <source>own digit {0}, true class {1}</source>
        <translation>보관한 숫자 {0}번, 정답 클래스 {1}</translation>
    </message>
    <message>
        <source>the drawing, meant as {1}</source>
        <translation>직접 쓴 글씨, 쓰려던 숫자 {1}</translation>
    </message>
    <message>
        <source>number {0}: learned from</source>
        <translation>{0}번: 학습에 사용</translation>
    </message>
    <message>
        <source>number {0}: test</source>
        <translation>{0}번: 테스트</translation>
    </message>
    <message>
        <source>own digit {0}</source>
        <translation>보관한 숫자 {0}번</translation>
    </message>
    <message>
        <source>the drawing</source>
        <translation>직접 쓴 글씨</translation>
    </message>
    <message>
        <source>Read as {0}, ŷ {1}; meant as {3}: loss {2}.</source>
        <translation>읽은 숫자 {0}, ŷ {1}; 쓰려던 숫자 {3}: 손실 {2}.</translation>
    </message>
    <message>
        <source>Read as {0}, ŷ {1}; true class {3}: loss {2}.</source>
        <translation>읽은 숫자 {0}, ŷ {1}; 정답 클래스 {3}: 손실 {2}.</translation>
    </message>
    <message>
        <source>Unlike the data: {0} from the nearest digit; 99% of the data have a nearer neighbour. ŷ says little here.</source>
        <translation>데이터와 닮지 않았습니다. 가장 가까운 숫자까지의 거리가 {0}입니다. 데이터의 99%에는 이보다 가까운 이웃이 있습니다. 이때 ŷ는 믿을 수 없습니다.</translation>
    </message>
    <message>
        <source>{0} from the nearest digit learned from; {1} of the data have a nearer neighbour.</source>
        <translation>학습한 가장 가까운 숫자까지의 거리는 {0}입니다. 데이터의 {1}에는 이보다 가까운 이웃이 있습니다.</translation>
    </message>
    <message>
        <source>true class {0}, read as {1}: {2}</source>
        <translation>정답 클래스 {0}, 읽은 클래스 {1}: {2}개</translation>
    </message>
    <message>
        <source>number {0}: true class {1}, read as {2}, loss {3}</source>
        <translation>{0}번: 정답 클래스 {1}, 읽은 클래스 {2}, 손실 {3}</translation>
    </message>
    <message>
        <source>number {0}: true class {1}, read as {2}</source>
        <translation>{0}번: 정답 클래스 {1}, 읽은 클래스 {2}</translation>
    </message>
    <message>
        <source>row: true class</source>
        <translation>행: 정답 클래스</translation>
    </message>
    <message>
        <source>column: read as</source>
        <translation>열: 읽은 클래스</translation>
    </message>
    <message>
        <source>Training, {0} digits: loss {1}, {2} right</source>
        <translation>훈련, 숫자 {0}개: 손실 {1}, 정확도 {2}</translation>
    </message>
    <message>
        <source>Test, {0} digits: loss {1}, {2} right</source>
        <translation>테스트, 숫자 {0}개: 손실 {1}, 정확도 {2}</translation>
    </message>
    <message>
        <source>Overfitting: the test&apos;s loss rises again.</source>
        <translation>과적합: 테스트의 손실이 다시 커집니다.</translation>
    </message>
    <message>
        <source>{0} of {1} are read rightly</source>
        <translation>{1}개 중 {0}개를 맞게 읽음</translation>
    </message>
    <message>
        <source>These are {0} digits by 13 writers, as 8 by 8 counts. They are not MNIST, and other people&apos;s handwriting is not among them. A softmax always sums to 1: even of a scribble it is sure, for none of its ten answers is “no digit”.</source>
        <translation>13명이 쓴 숫자 {0}개를 8 × 8칸의 개수로 나타낸 데이터입니다. MNIST가 아니며, 다른 사람의 글씨는 없습니다. 소프트맥스의 합은 언제나 1이어서 낙서를 보고도 자신 있게 답합니다. 열 가지 답 가운데 ‘숫자가 아님’은 없기 때문입니다.</translation>
    </message>
    <message>
        <source>Training and test digits are divided at random, so the same writers are in both, and a new writer is read less well. Each method has PyTorch&apos;s default settings, but momentum 0.9. Own digits count ten times.</source>
        <translation>훈련 숫자와 테스트 숫자는 무작위로 나누므로 같은 사람의 글씨가 양쪽에 있습니다. 처음 보는 사람의 글씨는 이보다 잘 읽지 못합니다. 방법마다 PyTorch의 기본값을 쓰되 모멘텀은 0.9입니다. 보관한 숫자는 열 번씩 셉니다.</translation>
    </message>
    <message>
        <source>r: the terms of all other pixels, added up</source>
        <translation>r: 나머지 픽셀의 항을 모두 더한 값</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>직접 쓴 글씨</translation>
    </message>
    <message>
        <source>There is no digit in this cell.</source>
        <translation>이 칸에는 숫자가 없습니다.</translation>
    </message>
    <message>
        <source>The picture in the clipboard</source>
        <translation>클립보드의 그림</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>a bundle</source>
        <translation>묶음판</translation>
    </message>
    <message>
        <source>The folder dlviz belongs to other packages too: {0}</source>
        <translation>dlviz 폴더를 다른 패키지도 함께 쓰고 있습니다: {0}</translation>
    </message>
    <message>
        <source>Take both away, then install this program again as you did before: {0}</source>
        <translation>둘 다 지운 다음 이 프로그램을 처음처럼 다시 설치하십시오: {0}</translation>
    </message>
    <message>
        <source>A file of the program is missing: {0}</source>
        <translation>프로그램의 파일이 없습니다: {0}</translation>
    </message>
    <message>
        <source>An installation builds it: python -m pip install . (in the folder of the source)</source>
        <translation>설치할 때 만들어집니다: python -m pip install . (소스 폴더에서)</translation>
    </message>
    <message>
        <source>{0} is not installed</source>
        <translation>{0}이(가) 설치되어 있지 않습니다</translation>
    </message>
    <message>
        <source>(it must be {0})</source>
        <translation>({0}이어야 합니다)</translation>
    </message>
    <message>
        <source>PyAV is not there: .mp4 cannot be made, .gif can</source>
        <translation>PyAV가 없어 .mp4는 만들 수 없고 .gif는 만들 수 있습니다</translation>
    </message>
    <message>
        <source>Only if you want .mp4: {0}</source>
        <translation>.mp4가 필요할 때만: {0}</translation>
    </message>
    <message>
        <source>Libraries of the system are missing: {0}</source>
        <translation>시스템 라이브러리가 없습니다: {0}</translation>
    </message>
    <message>
        <source>On Debian or Ubuntu: {0}</source>
        <translation>데비안이나 우분투에서: {0}</translation>
    </message>
    <message>
        <source>The libraries of the system that a window needs are there</source>
        <translation>창에 필요한 시스템 라이브러리가 모두 있습니다</translation>
    </message>
    <message>
        <source>A display for a window: {0}</source>
        <translation>창을 띄울 화면: {0}</translation>
    </message>
    <message>
        <source>There is no display, so no window</source>
        <translation>화면이 없어 창을 띄울 수 없습니다</translation>
    </message>
    <message>
        <source>Pictures need none: {0}. For a window start dlviz from a desktop.</source>
        <translation>그림에는 화면이 필요 없습니다: {0}. 창이 필요하면 데스크톱에서 dlviz를 시작하십시오.</translation>
    </message>
    <message>
        <source>Qt cannot be loaded: {0}</source>
        <translation>Qt를 불러올 수 없습니다: {0}</translation>
    </message>
    <message>
        <source>Letters, Hangul among them: {0}</source>
        <translation>한글이 있는 글꼴: {0}</translation>
    </message>
    <message>
        <source>Hangul would be boxes: the letters of the program are not there</source>
        <translation>한글이 네모로 나옵니다. 프로그램의 글꼴이 없습니다</translation>
    </message>
    <message>
        <source>Install dlviz again; its fonts belong into {0}</source>
        <translation>dlviz를 다시 설치하십시오. 글꼴은 {0}에 있어야 합니다</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}): {2}</source>
        <translation>{0}에 쓸 수 없습니다({1}): {2}</translation>
    </message>
    <message>
        <source>Make it yours, or let {0} name another folder</source>
        <translation>쓸 권한을 얻거나 {0}(으)로 다른 폴더를 정하십시오</translation>
    </message>
    <message>
        <source>{0}: {1} ({2} MB free)</source>
        <translation>{0}: {1} (남은 공간 {2} MB)</translation>
    </message>
    <message>
        <source>Make room on this disk</source>
        <translation>이 디스크에 공간을 마련하십시오</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Last state and log</source>
        <translation>마지막 상태와 기록</translation>
    </message>
    <message>
        <source>Typeset formulas</source>
        <translation>조판한 수식</translation>
    </message>
    <message>
        <source>This folder</source>
        <translation>이 폴더</translation>
    </message>
    <message>
        <source>dlviz is not in the menu of the desktop</source>
        <translation>데스크톱 메뉴에 dlviz가 없습니다</translation>
    </message>
    <message>
        <source>To have it there, and .dlviz files opened by a double click: {0}</source>
        <translation>메뉴에 넣고 .dlviz 파일을 두 번 눌러 열려면: {0}</translation>
    </message>
    <message>
        <source>In the menu of the desktop: {0}</source>
        <translation>데스크톱 메뉴에 있습니다: {0}</translation>
    </message>
    <message>
        <source>The menu of the desktop starts another dlviz: {0}</source>
        <translation>데스크톱 메뉴가 다른 dlviz를 실행합니다: {0}</translation>
    </message>
    <message>
        <source>To have it start this one: {0}</source>
        <translation>이 dlviz를 실행하게 하려면: {0}</translation>
    </message>
    <message>
        <source>Not as it must be: {0}</source>
        <translation>바로잡아야 할 것: {0}개</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>모두 정상입니다.</translation>
    </message>
    <message>
        <source>Make it yours, or go to another folder first</source>
        <translation>쓸 권한을 얻거나 다른 폴더로 옮긴 다음 실행하십시오</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>A new session. Undo brings back what was shown before.</source>
        <translation>새 세션입니다. 실행 취소하면 앞의 작업이 되돌아옵니다.</translation>
    </message>
    <message>
        <source>Sessions, tables and pictures ({0})</source>
        <translation>세션, 표, 그림 ({0})</translation>
    </message>
    <message>
        <source>Open a session, a table or a picture</source>
        <translation>세션, 표, 그림 열기</translation>
    </message>
    <message>
        <source>Drop one file, and not {0}: a window shows one session.</source>
        <translation>파일을 {0}개가 아니라 하나만 놓으십시오. 창 하나에는 세션 하나가 열립니다.</translation>
    </message>
    <message>
        <source>Opened. This dlviz does not know, and keeps: {0}</source>
        <translation>열었습니다. 이 dlviz가 모르지만 그대로 보존하는 항목: {0}</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>세션 저장</translation>
    </message>
    <message>
        <source>The state was pasted. Undo takes it back.</source>
        <translation>상태를 붙여 넣었습니다. 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>이 세션</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>저장했습니다: {0}</translation>
    </message>
    <message>
        <source>dlviz sessions (*.dlviz)</source>
        <translation>dlviz 세션 (*.dlviz)</translation>
    </message>
    <message>
        <source>{0} is no session, table or picture; those end in {1}, {2}.</source>
        <translation>{0} 파일은 세션도 표도 그림도 아닙니다. 그런 파일의 이름은 {1}, {2}(으)로 끝납니다.</translation>
    </message>
</context>
<context>
    <name>DotCard</name>
    <message>
        <source>B on the left, the product on the right</source>
        <translation>왼쪽은 B, 오른쪽은 곱</translation>
    </message>
    <message>
        <source>Array B with its axes</source>
        <translation>축을 표시한 배열 B</translation>
    </message>
    <message>
        <source>The product of A and B</source>
        <translation>A와 B의 곱</translation>
    </message>
    <message>
        <source>✗ The last axis of A has {0} entries, the axis of B that it meets {1}: no product.</source>
        <translation>✗ A의 마지막 축은 원소가 {0}개, 그것과 만나는 B의 축은 {1}개라서 곱할 수 없습니다.</translation>
    </message>
    <message>
        <source>Here: shape {0}.</source>
        <translation>여기서는 형상 {0}.</translation>
    </message>
    <message>
        <source>Two 1-D arrays: the inner product (내적), entry times entry and added up. One number.</source>
        <translation>1차원 배열 둘: 벡터의 내적(inner product). 원소끼리 곱해 더합니다. 결과는 수 하나입니다.</translation>
    </message>
    <message>
        <source>Two 2-D arrays: the matrix product, the same as A @ B. Each entry is the inner product of a row of A and a column of B, which is why the slides say 행렬의 내적.</source>
        <translation>2차원 배열 둘: 행렬 곱(matrix product), A @ B와 같습니다. 원소 하나하나가 A의 행과 B의 열의 내적이라서 슬라이드는 행렬의 내적이라고 부릅니다.</translation>
    </message>
    <message>
        <source>2-D with 1-D: each row of A has its inner product with B. The axis that meets vanishes, a 1-D array is left.</source>
        <translation>2차원과 1차원: A의 각 행과 B의 내적입니다. 만나는 축은 사라지고 1차원 배열이 남습니다.</translation>
    </message>
    <message>
        <source>1-D with 2-D: A has its inner product with each column of B. The axis that meets vanishes, a 1-D array is left.</source>
        <translation>1차원과 2차원: A와 B의 각 열의 내적입니다. 만나는 축은 사라지고 1차원 배열이 남습니다.</translation>
    </message>
    <message>
        <source>A number with an array: each entry is multiplied by it.</source>
        <translation>수와 배열: 원소마다 그 수를 곱합니다.</translation>
    </message>
    <message>
        <source>With three axes: the last axis of A meets the last but one of B and vanishes; all other axes stay.</source>
        <translation>3차원이 있으면: A의 마지막 축이 B의 끝에서 두 번째 축과 만나 사라지고 나머지 축은 모두 남습니다.</translation>
    </message>
    <message>
        <source>There is no product: one of the two is no array.</source>
        <translation>둘 중 하나가 배열이 아니라서 곱이 없습니다.</translation>
    </message>
</context>
<context>
    <name>EnlargeButton</name>
    <message>
        <source>Back to all cards</source>
        <translation>모든 카드 보기</translation>
    </message>
    <message>
        <source>Enlarge this card</source>
        <translation>이 카드 크게 보기</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>표 전체 복사</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Open CSV…</source>
        <translation>CSV 열기…</translation>
    </message>
</context>
<context>
    <name>ExerciseView</name>
    <message>
        <source>✗ Not yet: {0}</source>
        <translation>✗ 아직 맞지 않습니다: {0}</translation>
    </message>
    <message>
        <source>✓ Right. Enter goes on to the next.</source>
        <translation>✓ 맞았습니다. Enter를 누르면 다음 문제로 갑니다.</translation>
    </message>
    <message>
        <source>This is the way. Enter goes on to the next.</source>
        <translation>풀이입니다. Enter를 누르면 다음 문제로 갑니다.</translation>
    </message>
    <message>
        <source>Nothing stands here yet: {0}</source>
        <translation>아직 비어 있습니다: {0}</translation>
    </message>
    <message>
        <source>Right: {0} of {1}</source>
        <translation>맞은 수: {0} / {1}</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>다음 (Enter)</translation>
    </message>
    <message>
        <source>Check (Enter)</source>
        <translation>확인 (Enter)</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>정답 보기</translation>
    </message>
    <message>
        <source>The way to the answer</source>
        <translation>풀이</translation>
    </message>
</context>
<context>
    <name>ExportWindow</name>
    <message>
        <source>The command is in the clipboard.</source>
        <translation>명령을 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>The text is in the clipboard.</source>
        <translation>텍스트를 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation>그림을 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>Export — {0}</source>
        <translation>내보내기 — {0}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>내보낼 것</translation>
    </message>
    <message>
        <source>The command that makes the same</source>
        <translation>같은 것을 만드는 명령</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리 보기</translation>
    </message>
    <message>
        <source>Copy the &amp;command</source>
        <translation>명령 복사(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>저장(&amp;S)…</translation>
    </message>
    <message>
        <source>Preview, {0} × {1}</source>
        <translation>미리 보기, {0} × {1}</translation>
    </message>
    <message>
        <source>The whole panel</source>
        <translation>패널 전체</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Save the NumPy code</source>
        <translation>NumPy 코드 저장</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>저장했습니다: {0}</translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation>그림을 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>Copying …</source>
        <translation>복사하는 중 …</translation>
    </message>
    <message>
        <source>The state is in the clipboard as text. Paste it into a mail, or into another dlviz.</source>
        <translation>상태를 글로 클립보드에 복사했습니다. 메일이나 다른 dlviz에 붙여 넣을 수 있습니다.</translation>
    </message>
    <message>
        <source>The code is in the clipboard.</source>
        <translation>코드를 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>인쇄했습니다.</translation>
    </message>
    <message>
        <source>The printer took nothing. Is it on, or may the file be written?</source>
        <translation>프린터가 받지 않았습니다. 프린터가 켜져 있는지, 파일이라면 쓸 수 있는 곳인지 확인하십시오.</translation>
    </message>
    <message>
        <source>Save this card</source>
        <translation>이 카드 저장</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was exported.</source>
        <translation>취소했습니다. 아무것도 내보내지 않았습니다.</translation>
    </message>
    <message>
        <source>The numbers are in the clipboard.</source>
        <translation>수치를 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>The formula is in the clipboard.</source>
        <translation>수식을 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>Cancelled. The clipboard is as it was.</source>
        <translation>취소했습니다. 클립보드는 그대로입니다.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was printed.</source>
        <translation>취소했습니다. 아무것도 인쇄하지 않았습니다.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Into which folder?</source>
        <translation>어느 폴더에 저장합니까?</translation>
    </message>
</context>
<context>
    <name>FactorGrid</name>
    <message>
        <source>Matrix {0}</source>
        <translation>행렬 {0}</translation>
    </message>
    <message>
        <source>Entry of {0}</source>
        <translation>{0}의 원소</translation>
    </message>
    <message>
        <source>Add a row to {0}</source>
        <translation>{0}에 행 추가</translation>
    </message>
    <message>
        <source>Remove the last row of {0}</source>
        <translation>{0}의 마지막 행 삭제</translation>
    </message>
    <message>
        <source>Add a column to {0}</source>
        <translation>{0}에 열 추가</translation>
    </message>
    <message>
        <source>Remove the last column of {0}</source>
        <translation>{0}의 마지막 열 삭제</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>left out: {0}</source>
        <translation>뺀 카드: {0}</translation>
    </message>
</context>
<context>
    <name>FunctionWords</name>
    <message>
        <source>step function</source>
        <translation>계단 함수</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>시그모이드</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>Maxout</source>
        <translation>Maxout</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>softplus</source>
        <translation>소프트플러스</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>SiLU</source>
        <translation>SiLU</translation>
    </message>
    <message>
        <source>own function</source>
        <translation>나만의 함수</translation>
    </message>
    <message>
        <source>h′ is a central difference: (h(x + d) − h(x − d)) / 2d</source>
        <translation>h′는 중심 차분입니다: (h(x + d) − h(x − d)) / 2d</translation>
    </message>
    <message>
        <source>Defaults: {0}</source>
        <translation>기본값: {0}</translation>
    </message>
    <message>
        <source>No layer of the libraries.</source>
        <translation>라이브러리에 없는 층입니다.</translation>
    </message>
    <message>
        <source>no slope</source>
        <translation>기울기 없음</translation>
    </message>
    <message>
        <source>jump</source>
        <translation>불연속</translation>
    </message>
    <message>
        <source>kink</source>
        <translation>꺾인 점</translation>
    </message>
    <message>
        <source>saturated</source>
        <translation>포화</translation>
    </message>
    <message>
        <source>A jump: there is no slope here, and 0 is shown.</source>
        <translation>불연속점: 이 점에서는 미분할 수 없어 0으로 표시합니다.</translation>
    </message>
    <message>
        <source>There is no slope here: the function jumps, or has no value.</source>
        <translation>이 점에서는 함수가 불연속이거나 값이 없어 기울기가 없습니다.</translation>
    </message>
    <message>
        <source>A kink: there is no slope here; the slope to the left is shown.</source>
        <translation>꺾인 점: 이 점에서는 미분할 수 없어 왼쪽 기울기를 표시합니다.</translation>
    </message>
    <message>
        <source>Wherever there is a slope it is 0: gradient descent learns nothing from it.</source>
        <translation>기울기가 있는 곳은 모두 0이어서 경사 하강법으로 배울 수 없습니다.</translation>
    </message>
    <message>
        <source>Saturated: the slope is 0 here, so nothing is learned.</source>
        <translation>포화: 여기서는 기울기가 0이므로 아무것도 학습되지 않습니다.</translation>
    </message>
    <message>
        <source>Saturated: the slope is at most {0}% of the steepest ({1}), so learning nearly stops.</source>
        <translation>포화: 기울기가 가장 가파른 곳({1})의 {0}% 이하라서 학습이 거의 멈춥니다.</translation>
    </message>
    <message>
        <source>Not saturated. The slope grows without bound in the picture: none is the steepest.</source>
        <translation>포화되지 않았습니다. 그림 안에서 기울기가 한없이 커지므로 가장 가파른 기울기가 없습니다.</translation>
    </message>
    <message>
        <source>Not saturated. The steepest slope in the picture is {0}.</source>
        <translation>포화되지 않았습니다. 그림에서 가장 가파른 기울기는 {0}입니다.</translation>
    </message>
    <message>
        <source>h(1.0): slide {0} · more digits {1}</source>
        <translation>h(1.0): 슬라이드 {0} · 더 많은 자릿수 {1}</translation>
    </message>
    <message>
        <source>h(2.0): slide {0}, truncated · more digits {1}</source>
        <translation>h(2.0): 슬라이드 {0}(버림) · 더 많은 자릿수 {1}</translation>
    </message>
    <message>
        <source>A kink: there is no slope here; the central difference is shown, the mean of both sides.</source>
        <translation>꺾인 점: 이 점에서는 미분할 수 없어 양쪽 기울기의 평균인 중심 차분을 표시합니다.</translation>
    </message>
</context>
<context>
    <name>HelpDesk</name>
    <message>
        <source>The details are in the clipboard.</source>
        <translation>자세한 내용을 클립보드에 복사했습니다.</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>What each panel computes</source>
        <translation>각 패널이 계산하는 것</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>용어집</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Search, in Korean or English</source>
        <translation>찾기 (한국어 또는 영어)</translation>
    </message>
    <message>
        <source>dlviz itself is under the MIT licence. The list below and the texts of the licences are in English, as they were written.</source>
        <translation>dlviz 자체는 MIT 라이선스를 따릅니다. 아래 목록과 각 라이선스의 본문은 원문 그대로 영어로 싣습니다.</translation>
    </message>
    <message>
        <source>Nothing here has this in it.</source>
        <translation>이 말이 들어 있는 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Found: {0}</source>
        <translation>찾은 곳: {0}</translation>
    </message>
    <message>
        <source>Found on no page.</source>
        <translation>찾은 곳이 없습니다.</translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message>
        <source>Show the largest losses</source>
        <translation>손실이 가장 큰 숫자 보기</translation>
    </message>
    <message>
        <source>Digit across, in the plane</source>
        <translation>평면의 가로축 숫자</translation>
    </message>
    <message>
        <source>across: {0}</source>
        <translation>가로축: {0}</translation>
    </message>
    <message>
        <source>Digit upwards</source>
        <translation>세로축 숫자</translation>
    </message>
    <message>
        <source>upwards: {0}</source>
        <translation>세로축: {0}</translation>
    </message>
    <message>
        <source>Confusion matrix: arrow keys choose a cell, Enter shows its digits</source>
        <translation>혼동 행렬: 화살표 키로 칸을 고르고, Enter로 그 숫자들을 봅니다</translation>
    </message>
    <message>
        <source>Digits of the test: arrow keys choose one, Enter looks at it</source>
        <translation>테스트 숫자: 화살표 키로 고르고, Enter로 자세히 봅니다</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>Scores of {0} and {1}</source>
        <translation>숫자 {0}, {1}의 점수</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>같음</translation>
    </message>
    <message>
        <source>Largest losses</source>
        <translation>가장 큰 손실</translation>
    </message>
    <message>
        <source>true class → read as</source>
        <translation>정답 클래스 → 읽은 클래스</translation>
    </message>
    <message>
        <source>{0} digits</source>
        <translation>숫자 {0}개</translation>
    </message>
    <message>
        <source>{0} read as {1}</source>
        <translation>정답 {0}, 읽은 클래스 {1}</translation>
    </message>
    <message>
        <source>{0} digits: the score of {1} across, that of {2} upwards.</source>
        <translation>숫자 {0}개: 가로축은 {1}의 점수, 세로축은 {2}의 점수입니다.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>a step</source>
        <translation>한 칸</translation>
    </message>
    <message>
        <source>a finer step</source>
        <translation>더 작은 한 칸</translation>
    </message>
    <message>
        <source>a larger step</source>
        <translation>더 큰 한 칸</translation>
    </message>
    <message>
        <source>to the ends</source>
        <translation>양 끝으로</translation>
    </message>
    <message>
        <source>take what was typed, such as 3/14</source>
        <translation>입력한 값 쓰기(3/14 등)</translation>
    </message>
    <message>
        <source>play, pause</source>
        <translation>재생, 멈춤</translation>
    </message>
    <message>
        <source>a step back, a step on</source>
        <translation>한 단계 뒤로, 앞으로</translation>
    </message>
    <message>
        <source>copy the cells that are selected</source>
        <translation>선택한 칸 복사</translation>
    </message>
    <message>
        <source>paste over the cells from here on</source>
        <translation>여기서부터 붙여 넣기</translation>
    </message>
    <message>
        <source>change a cell</source>
        <translation>칸 고치기</translation>
    </message>
    <message>
        <source>the next control, the one before</source>
        <translation>다음 조절 장치, 이전 조절 장치</translation>
    </message>
    <message>
        <source>leave what is open</source>
        <translation>열린 것 닫기</translation>
    </message>
    <message>
        <source>A slider, or its exact entry</source>
        <translation>슬라이더나 입력 칸</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>A table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>어디서나</translation>
    </message>
    <message>
        <source>paste a table into the panel</source>
        <translation>패널에 표 붙여넣기</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>동영상</translation>
    </message>
    <message>
        <source>Page that moves</source>
        <translation>움직이는 페이지</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>수치</translation>
    </message>
    <message>
        <source>NumPy code</source>
        <translation>NumPy 코드</translation>
    </message>
</context>
<context>
    <name>LargeFunction</name>
    <message>
        <source>compared with</source>
        <translation>비교할 함수</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>{0} over x from {1} to {2}. At x = {3}: h(x) {4}, h′(x) {5}.</source>
        <translation>x가 {1}부터 {2}까지일 때의 {0}. x = {3}에서 h(x) {4}, h′(x) {5}입니다.</translation>
    </message>
    <message>
        <source>It is saturated there.</source>
        <translation>이곳은 포화 구간입니다.</translation>
    </message>
    <message>
        <source>tangent</source>
        <translation>접선</translation>
    </message>
    <message>
        <source>saturated</source>
        <translation>포화</translation>
    </message>
</context>
<context>
    <name>LectureDock</name>
    <message>
        <source>Lecture</source>
        <translation>강의</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>이 쪽</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>모든 쪽</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>연습 문제</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>이전 쪽</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>다음 쪽</translation>
    </message>
    <message>
        <source>Place in the lecture</source>
        <translation>강의에서의 위치</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>놀이</translation>
    </message>
</context>
<context>
    <name>Lecturer</name>
    <message>
        <source>Page Down: next · Page Up: back · B: black screen · W: white screen · S: spotlight · N: notes · 1–{0}: hands, with Alt one less · Esc: leave</source>
        <translation>Page Down: 다음 · Page Up: 이전 · B: 검은 화면 · W: 흰 화면 · S: 조명 · N: 노트 · 1–{0}: 손든 사람(Alt와 함께: 한 명 빼기) · Esc: 나가기</translation>
    </message>
    <message>
        <source>X: swap screens</source>
        <translation>X: 두 화면 맞바꾸기</translation>
    </message>
    <message>
        <source>Answer: {0}</source>
        <translation>정답: {0}</translation>
    </message>
    <message>
        <source>Lecture</source>
        <translation>강의</translation>
    </message>
    <message>
        <source>Hands: {0}</source>
        <translation>손든 사람: {0}</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} ~ {1}</translation>
    </message>
    <message>
        <source>M: back to page {0}</source>
        <translation>M: {0}쪽으로</translation>
    </message>
</context>
<context>
    <name>Lectures</name>
    <message>
        <source>Pages of a lecture (*.toml)</source>
        <translation>강의 쪽 (*.toml)</translation>
    </message>
    <message>
        <source>Open a lecture of your own</source>
        <translation>내 강의 열기</translation>
    </message>
    <message>
        <source>Your answers and attempts are forgotten.</source>
        <translation>답과 시도를 지웠습니다.</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>저장했습니다: {0}</translation>
    </message>
    <message>
        <source>Predict first: your answer lifts the veil.</source>
        <translation>먼저 예측해 보십시오. 답하면 나타납니다.</translation>
    </message>
    <message>
        <source>Predict first: then pictures and numbers can be taken away.</source>
        <translation>먼저 예측하십시오. 그러고 나면 그림과 수를 가져갈 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>Steps</source>
        <translation>단계 표</translation>
    </message>
    <message>
        <source>click a row to go there</source>
        <translation>행을 누르면 그 단계로 갑니다</translation>
    </message>
    <message>
        <source>Steps of learning</source>
        <translation>학습 단계</translation>
    </message>
    <message>
        <source>samples learned from</source>
        <translation>학습한 표본 수</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>start at 0</source>
        <translation>0에서 시작</translation>
    </message>
    <message>
        <source>new random start</source>
        <translation>새 무작위 시작</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>차례대로</translation>
    </message>
    <message>
        <source>shuffled</source>
        <translation>섞어서</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>all four inputs</source>
        <translation>네 입력 모두</translation>
    </message>
    <message>
        <source>{0} is right: nothing changes.</source>
        <translation>{0}은 맞으므로 아무것도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>{0} gives {1} and should give {2}: then w₁ = w₂ = 0, and there is no line.</source>
        <translation>{0}의 출력은 {1}, 목표는 {2}: w₁ = w₂ = 0이 되어 직선이 없습니다.</translation>
    </message>
    <message>
        <source>{0} gives {1} and should give {2}: now there is a line.</source>
        <translation>{0}의 출력은 {1}, 목표는 {2}: 이제 직선이 생깁니다.</translation>
    </message>
    <message>
        <source>{0} gives {1} and should give {2}: the line moves.</source>
        <translation>{0}에서 {1}이 나오지만 {2}이어야 하므로 직선이 움직입니다.</translation>
    </message>
    <message>
        <source>No line can do this, so it never ends: step {0} has the weights of step {1} again, and {2} steps repeat for ever.</source>
        <translation>직선 하나로는 할 수 없어 끝나지 않습니다. {0}단계의 가중치는 {1}단계와 같고, 그 {2}단계가 영원히 되풀이됩니다.</translation>
    </message>
    <message>
        <source>No line can do this, so the rule never ends; {0} samples are shown.</source>
        <translation>직선 하나로는 할 수 없어 이 규칙은 끝나지 않습니다. 표본 {0}개까지만 보여 줍니다.</translation>
    </message>
    <message>
        <source>All four are right at the start, so there is nothing to learn: press “{0}”, or choose another gate.</source>
        <translation>처음부터 네 개가 모두 맞아서 학습할 것이 없습니다. “{0}” 버튼을 누르거나 다른 게이트를 고르십시오.</translation>
    </message>
    <message>
        <source>All four are right after {0} samples, so the rule stops by itself.</source>
        <translation>표본 {0}개를 본 뒤 네 개가 모두 맞아서 규칙이 스스로 멈춥니다.</translation>
    </message>
    <message>
        <source>Not done after {0} samples: α is small beside the initial weights. A larger one gets there sooner.</source>
        <translation>표본 {0}개로는 끝나지 않았습니다. 초기 가중치에 비해 α가 작습니다. α를 키우면 더 빨리 끝납니다.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Order of the samples</source>
        <translation>표본의 순서</translation>
    </message>
</context>
<context>
    <name>LogLossPanel</name>
    <message>
        <source>corrected probability</source>
        <translation>보정된 확률</translation>
    </message>
    <message>
        <source>The curve −log p</source>
        <translation>−log p 곡선</translation>
    </message>
    <message>
        <source>drag a point along it</source>
        <translation>점을 곡선을 따라 끌어 보십시오</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Loss of each row</source>
        <translation>행마다의 손실</translation>
    </message>
    <message>
        <source>% of the whole loss</source>
        <translation>전체 손실 중 %</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>p = ŷ where y = 1, else 1 − ŷ</source>
        <translation>y = 1이면 p = ŷ, y = 0이면 p = 1 − ŷ</translation>
    </message>
    <message>
        <source>present row</source>
        <translation>현재 행</translation>
    </message>
    <message>
        <source>predicted probability</source>
        <translation>예측 확률</translation>
    </message>
    <message>
        <source>The slide, and two extremes</source>
        <translation>슬라이드와 두 극단</translation>
    </message>
    <message>
        <source>Slide (base 10)</source>
        <translation>슬라이드 (밑 10)</translation>
    </message>
    <message>
        <source>Slide (base e)</source>
        <translation>슬라이드 (밑 e)</translation>
    </message>
    <message>
        <source>Sure and wrong</source>
        <translation>확신했지만 오답</translation>
    </message>
    <message>
        <source>Perfect</source>
        <translation>완벽한 예측</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>예측 확률</translation>
    </message>
    <message>
        <source>actual y = 1</source>
        <translation>실제 y = 1</translation>
    </message>
    <message>
        <source>actual y = 0</source>
        <translation>실제 y = 0</translation>
    </message>
    <message>
        <source>Base of the logarithm</source>
        <translation>로그의 밑</translation>
    </message>
    <message>
        <source>10 (slide)</source>
        <translation>10 (슬라이드)</translation>
    </message>
    <message>
        <source>e (libraries)</source>
        <translation>e (라이브러리)</translation>
    </message>
    <message>
        <source>When p = 0: loss ∞, or a limit</source>
        <translation>p = 0일 때: 손실 ∞ 또는 한계값</translation>
    </message>
    <message>
        <source>no limit: ∞</source>
        <translation>한계 없음: ∞</translation>
    </message>
    <message>
        <source>limit: 2.2·10⁻¹⁶ ≤ p ≤ 1 − 2.2·10⁻¹⁶</source>
        <translation>제한: 2.2·10⁻¹⁶ ≤ p ≤ 1 − 2.2·10⁻¹⁶</translation>
    </message>
    <message>
        <source>limit: 10⁻⁷ ≤ p ≤ 1 − 10⁻⁷</source>
        <translation>제한: 10⁻⁷ ≤ p ≤ 1 − 10⁻⁷</translation>
    </message>
    <message>
        <source>limit: ln p ≥ −100</source>
        <translation>제한: ln p ≥ −100</translation>
    </message>
    <message>
        <source>ŷ predicted</source>
        <translation>ŷ 예측</translation>
    </message>
    <message>
        <source>mean in each base</source>
        <translation>밑에 따른 평균</translation>
    </message>
    <message>
        <source>largest loss</source>
        <translation>가장 큰 손실</translation>
    </message>
    <message>
        <source>p corrected</source>
        <translation>p 보정</translation>
    </message>
    <message>
        <source>mean {0}</source>
        <translation>평균 {0}</translation>
    </message>
    <message>
        <source>The slide prints 0.214; libraries use ln.</source>
        <translation>슬라이드는 0.214, 라이브러리는 ln.</translation>
    </message>
    <message>
        <source>Libraries use ln.</source>
        <translation>라이브러리는 ln을 씁니다.</translation>
    </message>
    <message>
        <source>−log 0 = ∞ is shown as it is.</source>
        <translation>−log 0 = ∞를 그대로 보입니다.</translation>
    </message>
    <message>
        <source>{0}: the model gave probability 0 to what happened, so the mean is ∞. A limit above keeps it finite.</source>
        <translation>{0}: 모델이 실제로 일어난 일에 확률 0을 주어 평균이 ∞입니다. 위의 한계값을 고르면 유한해집니다.</translation>
    </message>
    <message>
        <source>Each row was predicted with certainty: log 1 = 0, no loss.</source>
        <translation>모든 행을 확실하게 맞혔습니다: log 1 = 0, 손실이 없습니다.</translation>
    </message>
    <message>
        <source>Largest loss: {0}, {1}.</source>
        <translation>가장 큰 손실: {0}, {1}.</translation>
    </message>
    <message>
        <source>{0} rows on the curve −log p. {1}: actual {2}, predicted {3}, p {4}, loss {5}.</source>
        <translation>−log p 곡선 위의 행 {0}개. {1}: 실제 {2}, 예측 {3}, p {4}, 손실 {5}.</translation>
    </message>
    <message>
        <source>The losses of {0} rows as bars; their mean is {1}. {2}</source>
        <translation>행 {0}개의 손실을 나타낸 막대. 평균은 {1}. {2}</translation>
    </message>
    <message>
        <source>two outcomes</source>
        <translation>두 가지 결과</translation>
    </message>
    <message>
        <source>many classes</source>
        <translation>여러 클래스</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>actual y</source>
        <translation>실제 y</translation>
    </message>
    <message>
        <source>Here y is the target, what happened, and ŷ the prediction; the slides also write p for ŷ and N for m, and their later p is the corrected probability. Their formula lacks a bracket: −1/m Σ[y log ŷ + (1−y) log(1−ŷ)]. Not every logarithm is negative: log 1 = 0. Two digits of the table are truncated (log 0.90, log 0.49). A loss is of one row; the mean is the cost.</source>
        <translation>여기서 y는 정답(실제로 일어난 일)이고 ŷ는 예측값입니다. 슬라이드는 ŷ를 p로, m을 N으로도 쓰며, 뒤의 p는 보정된 확률입니다. 식에는 괄호가 빠졌습니다: −1/m Σ[y log ŷ + (1−y) log(1−ŷ)]. 모든 로그가 음수는 아닙니다: log 1 = 0. 표의 두 값(log 0.90, log 0.49)은 끝자리를 버림한 것입니다. 한 행의 값이 손실, 그 평균이 비용입니다.</translation>
    </message>
</context>
<context>
    <name>LongWay</name>
    <message>
        <source>Stay here</source>
        <translation>여기서 멈추기</translation>
    </message>
    <message>
        <source>Computing the way to this step …</source>
        <translation>이 단계까지 계산하고 있습니다…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Making the points … Meanwhile there are a few of them.</source>
        <translation>점을 생성하는 중입니다 … 그동안은 그 일부만 보입니다.</translation>
    </message>
</context>
<context>
    <name>LossBars</name>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>{0} of the whole loss</source>
        <translation>전체 손실의 {0}</translation>
    </message>
</context>
<context>
    <name>LossTable</name>
    <message>
        <source>Predictions and their losses</source>
        <translation>예측과 손실</translation>
    </message>
    <message>
        <source>ID, y, ŷ can be typed over</source>
        <translation>ID, y, ŷ는 고쳐 쓸 수 있습니다</translation>
    </message>
</context>
<context>
    <name>ManyClasses</name>
    <message>
        <source>Classes of the row</source>
        <translation>이 행의 클래스</translation>
    </message>
    <message>
        <source>drag a bar; click for the true class</source>
        <translation>막대를 끌거나, 눌러서 정답 클래스를 정합니다</translation>
    </message>
    <message>
        <source>ŷ of the true class</source>
        <translation>정답 클래스의 ŷ</translation>
    </message>
    <message>
        <source>ŷ of others</source>
        <translation>나머지의 ŷ</translation>
    </message>
    <message>
        <source>target y</source>
        <translation>정답 y</translation>
    </message>
    <message>
        <source>class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>What the libraries print</source>
        <translation>라이브러리가 출력하는 값</translation>
    </message>
    <message>
        <source>in base e, for the same rows</source>
        <translation>같은 행, 밑 e</translation>
    </message>
    <message>
        <source>which classes count</source>
        <translation>손실에 들어가는 클래스</translation>
    </message>
    <message>
        <source>this row</source>
        <translation>이 행</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>ten digits</source>
        <translation>숫자 열 개</translation>
    </message>
    <message>
        <source>slide: 2 classes</source>
        <translation>슬라이드: 2 클래스</translation>
    </message>
    <message>
        <source>sum is not 1</source>
        <translation>합이 1이 아님</translation>
    </message>
    <message>
        <source>Sure and wrong</source>
        <translation>확신했지만 오답</translation>
    </message>
    <message>
        <source>logits, softmax</source>
        <translation>로짓, 소프트맥스</translation>
    </message>
    <message>
        <source>logits, T = 5</source>
        <translation>로짓, T = 5</translation>
    </message>
    <message>
        <source>True class y of the row</source>
        <translation>이 행의 정답 클래스 y</translation>
    </message>
    <message>
        <source>true class {0}</source>
        <translation>정답 클래스 {0}</translation>
    </message>
    <message>
        <source>probabilities ŷ</source>
        <translation>확률 ŷ</translation>
    </message>
    <message>
        <source>logits z</source>
        <translation>로짓 z</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>온도</translation>
    </message>
    <message>
        <source>number of classes</source>
        <translation>클래스 수</translation>
    </message>
    <message>
        <source>Divide by the sum</source>
        <translation>합으로 나누기</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Slide 18, and example cases</source>
        <translation>슬라이드 18과 예제</translation>
    </message>
    <message>
        <source>{0}: the true class is {1}, its probability {2}, the loss {3}. {4}</source>
        <translation>{0}: 정답 클래스 {1}, 그 확률 {2}, 손실 {3}. {4}</translation>
    </message>
    <message>
        <source>clips to 2.2·10⁻¹⁶ … 1 − 2.2·10⁻¹⁶</source>
        <translation>2.2·10⁻¹⁶ … 1 − 2.2·10⁻¹⁶로 자름</translation>
    </message>
    <message>
        <source>divides by Σ, clips to 10⁻⁷ … 1 − 10⁻⁷</source>
        <translation>합으로 나누고 10⁻⁷ … 1 − 10⁻⁷로 자름</translation>
    </message>
    <message>
        <source>NLLLoss(ln ŷ), no clipping</source>
        <translation>NLLLoss(ln ŷ), 자르지 않음</translation>
    </message>
    <message>
        <source>as defined</source>
        <translation>정의대로</translation>
    </message>
    <message>
        <source>Two classes: y₁ = 1 − y₀ and ŷ₁ = 1 − ŷ₀, so −Σ y·log ŷ is −[y·log ŷ + (1−y)·log(1−ŷ)]. The binary formula gives {0} for these rows, the sum over classes {1}.</source>
        <translation>두 클래스: y₁ = 1 − y₀, ŷ₁ = 1 − ŷ₀이므로 −Σ y·log ŷ는 −[y·log ŷ + (1−y)·log(1−ŷ)]입니다. 이 행들에서 이항 공식은 {0}, 클래스별 합은 {1}입니다.</translation>
    </message>
    <message>
        <source>{0}: all ŷ are 0, so there is nothing to divide by.</source>
        <translation>{0}: ŷ가 모두 0이라 나눌 것이 없습니다.</translation>
    </message>
    <message>
        <source>{0}: the ŷ sum to {1} and not to 1, so they are no probabilities.</source>
        <translation>{0}: ŷ의 합이 1이 아니라 {1}이므로 확률이 아닙니다.</translation>
    </message>
    <message>
        <source>{0}: the model gave probability 0 to the true class, so the mean is ∞.</source>
        <translation>{0}: 모델이 정답 클래스에 확률 0을 주어 평균이 ∞입니다.</translation>
    </message>
    <message>
        <source>The numbers are</source>
        <translation>수의 종류</translation>
    </message>
    <message>
        <source>Only the true class has y = 1, so −Σ y·log ŷ is −log ŷ of that class (0·log 0 counts as 0); the others count only because all ŷ sum to 1. It is the loss of one row: a sum over classes, not over m samples.</source>
        <translation>정답 클래스만 y = 1이므로 −Σ y·log ŷ는 그 클래스의 −log ŷ입니다(0·log 0은 0으로 봅니다). 나머지는 ŷ의 합이 1이라는 것으로만 영향을 줍니다. 이것이 한 행의 손실입니다. 합은 표본 m개가 아니라 클래스에 대한 것입니다.</translation>
    </message>
</context>
<context>
    <name>MatrixPanel</name>
    <message>
        <source>matrix product</source>
        <translation>행렬 곱</translation>
    </message>
    <message>
        <source>From the slides</source>
        <translation>슬라이드 예제</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>맞지 않는 크기</translation>
    </message>
    <message>
        <source>Letters instead of numbers</source>
        <translation>숫자 대신 문자로 보기</translation>
    </message>
    <message>
        <source>★ The rule of the shapes</source>
        <translation>★ 형상 규칙</translation>
    </message>
    <message>
        <source>slide: 행렬의 내적 · np.dot · @</source>
        <translation>슬라이드: 행렬의 내적 · np.dot · @</translation>
    </message>
    <message>
        <source>shapes</source>
        <translation>형상</translation>
    </message>
    <message>
        <source>present entry</source>
        <translation>현재 원소</translation>
    </message>
    <message>
        <source>✓ The columns of {0} and the rows of {1} are equal: {3} = {4}. The rows of {0} and the columns of {1} give the shape of {2}: {5}×{6}.</source>
        <translation>✓ {0}의 열 수와 {1}의 행 수가 같습니다: {3} = {4}. {0}의 행 수와 {1}의 열 수가 {2}의 형상이 됩니다: {5}×{6}.</translation>
    </message>
    <message>
        <source>✗ The columns of {0} and the rows of {1} must be equal, but {2} ≠ {3}: there is no product.</source>
        <translation>✗ {0}의 열 수와 {1}의 행 수가 같아야 하는데 {2} ≠ {3}이므로 곱할 수 없습니다.</translation>
    </message>
    <message>
        <source>Question: the shape of W?</source>
        <translation>문제: W의 형상은?</translation>
    </message>
    <message>
        <source>its rows</source>
        <translation>행의 수</translation>
    </message>
    <message>
        <source>its columns</source>
        <translation>열의 수</translation>
    </message>
    <message>
        <source>{0} rows</source>
        <translation>{0}행</translation>
    </message>
    <message>
        <source>{0} columns</source>
        <translation>{0}열</translation>
    </message>
    <message>
        <source>The slide&apos;s 행렬의 내적 is the matrix product; np.dot of two 1-D arrays is the inner product. 1×2 is a 2-D array, np.array([[1, 2]]); np.array([1, 2]) has shape (2,).</source>
        <translation>슬라이드의 “행렬의 내적”은 행렬 곱입니다. 1차원 배열 둘의 np.dot이 내적입니다. 1×2는 2차원 배열 np.array([[1, 2]])이고, np.array([1, 2])의 형상은 (2,)입니다.</translation>
    </message>
    <message>
        <source>Product C: arrow keys choose the entry looked at</source>
        <translation>곱 C: 화살표 키로 볼 원소를 고릅니다</translation>
    </message>
    <message>
        <source>? Choose the rows and the columns of the second matrix below.</source>
        <translation>? 아래에서 두 번째 행렬의 행과 열의 수를 고르십시오.</translation>
    </message>
    <message>
        <source>✗ The columns of the first and the rows of the second must be equal, but {0} ≠ {1}.</source>
        <translation>✗ 첫 번째 행렬의 열과 두 번째 행렬의 행이 같아야 하는데 {0} ≠ {1}입니다.</translation>
    </message>
    <message>
        <source>✗ The columns of the second become the columns of the result: that would be [n,{0}], and [n,{1}] is asked for.</source>
        <translation>✗ 두 번째 행렬의 열이 결과 행렬의 열이 됩니다. 결과가 [n,{0}]이 되는데 구하는 것은 [n,{1}]입니다.</translation>
    </message>
    <message>
        <source>✓ The rows of the second are the columns of the first: {0}. Its columns are the columns of the result: {1}.</source>
        <translation>✓ 두 번째 행렬의 행은 첫 번째 행렬의 열과 같고({0}), 열은 결과 행렬의 열과 같습니다({1}).</translation>
    </message>
    <message>
        <source>product</source>
        <translation>곱</translation>
    </message>
    <message>
        <source>array</source>
        <translation>배열</translation>
    </message>
    <message>
        <source>several</source>
        <translation>여러 행렬의 곱</translation>
    </message>
    <message>
        <source>exercises</source>
        <translation>연습 문제</translation>
    </message>
    <message>
        <source>entries computed</source>
        <translation>계산한 원소 수</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>무엇을 볼까</translation>
    </message>
    <message>
        <source>row of {0}</source>
        <translation>{0}의 행</translation>
    </message>
    <message>
        <source>column of {0}</source>
        <translation>{0}의 열</translation>
    </message>
    <message>
        <source>entry of {0}</source>
        <translation>{0}의 원소</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Clear this list</source>
        <translation>목록 지우기</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>아직 없음</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>새로 만들기(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>다른 이름으로 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>Copy state as &amp;text</source>
        <translation>상태를 글로 복사(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Paste state</source>
        <translation>상태 붙여넣기(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>그림 복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;set panel</source>
        <translation>패널 초기화(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>전체 화면(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;About dlviz</source>
        <translation>dlviz 정보(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Motion between steps</source>
        <translation>단계 사이의 움직임(&amp;M)</translation>
    </message>
    <message>
        <source>NumPy &amp;code</source>
        <translation>NumPy 코드(&amp;C)</translation>
    </message>
    <message>
        <source>P&amp;age before</source>
        <translation>이전 쪽(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>다음 쪽(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Lecture</source>
        <translation>강의(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Exercises</source>
        <translation>연습 문제(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Worksheet…</source>
        <translation>문제지 만들기(&amp;W)…</translation>
    </message>
    <message>
        <source>Enlarge a &amp;card</source>
        <translation>카드 크게 보기(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;ontrols</source>
        <translation>조절판(&amp;O)</translation>
    </message>
    <message>
        <source>Open a lecture of your &amp;own…</source>
        <translation>내 강의 열기(&amp;O)…</translation>
    </message>
    <message>
        <source>The lecture of the &amp;slides</source>
        <translation>슬라이드의 강의(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Forget my progress…</source>
        <translation>진도 지우기(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>최근 파일(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L) Language</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>테마(&amp;T)</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>글자 크기(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Pages</source>
        <translation>쪽(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Undo {0}</source>
        <translation>실행 취소: {0}(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo {0}</source>
        <translation>다시 실행: {0}(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>인쇄(&amp;P)…</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>설정(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>더 크게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>더 작게(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation>보통 크기(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>단축키(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>이것은 무엇입니까(&amp;W)?</translation>
    </message>
    <message>
        <source>What each panel &amp;computes</source>
        <translation>각 패널이 계산하는 것(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>용어집(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>라이선스(&amp;L)</translation>
    </message>
    <message>
        <source>A short &amp;tour</source>
        <translation>짧은 안내(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Give it</source>
        <translation>강의하기(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Blind descent</source>
        <translation>안개 속의 하강(&amp;B)</translation>
    </message>
    <message>
        <source>Pages 3, 18 and 23 on real &amp;handwriting</source>
        <translation>필기 숫자로 보는 3, 18, 23쪽(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Paste a table or picture</source>
        <translation>표나 그림 붙여넣기(&amp;P)</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>{value} is not possible. Allowed: {allowed}.</source>
        <translation>{value} 값은 쓸 수 없습니다. 허용: {allowed}.</translation>
    </message>
    <message>
        <source>a number from {low} to {high}</source>
        <translation>{low}부터 {high}까지의 수</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation>{low}부터 {high}까지의 정수</translation>
    </message>
    <message>
        <source>one of {options}</source>
        <translation>{options} 중 하나</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 또는 false</translation>
    </message>
    <message>
        <source>a text of at most {high} characters</source>
        <translation>{high}자 이하의 글</translation>
    </message>
    <message>
        <source>a list of {low} to {high} entries</source>
        <translation>{low}~{high}개 항목의 목록</translation>
    </message>
    <message>
        <source>a list of exactly {low} entries</source>
        <translation>정확히 {low}개 항목의 목록</translation>
    </message>
    <message>
        <source>as many entries as {other} has</source>
        <translation>{other}와(과) 같은 개수의 항목</translation>
    </message>
    <message>
        <source>rows of equal length</source>
        <translation>길이가 같은 행들</translation>
    </message>
    <message>
        <source>at most {deepest} axes with 1 to {largest} entries each</source>
        <translation>최대 {deepest}개 축, 축마다 원소 1~{largest}개</translation>
    </message>
    <message>
        <source>2 to {most} shapes of 1 to {largest} rows and columns, as in 1x2 @ 2x3</source>
        <translation>형상 2~{most}개, 행과 열은 1~{largest}. 예: 1x2 @ 2x3</translation>
    </message>
    <message>
        <source>whole numbers, as in 3 or (3, 2)</source>
        <translation>정수. 예: 3 또는 (3, 2)</translation>
    </message>
    <message>
        <source>another kind of value</source>
        <translation>다른 종류의 값</translation>
    </message>
    <message>
        <source>Not understood: {part}</source>
        <translation>이해하지 못한 부분: {part}</translation>
    </message>
    <message>
        <source>column {letter}</source>
        <translation>{letter}열</translation>
    </message>
    <message>
        <source>Taken: {columns}.</source>
        <translation>가져온 열: {columns}.</translation>
    </message>
    <message>
        <source>Matrix {matrix} is made of these columns of the table: {columns}.</source>
        <translation>행렬 {matrix}에 표의 다음 열을 가져왔습니다: {columns}.</translation>
    </message>
    <message>
        <source>Left out: {columns}.</source>
        <translation>가져오지 않은 열: {columns}.</translation>
    </message>
    <message>
        <source>There is no panel &quot;{panel}&quot;. Allowed: {panels}.</source>
        <translation>&quot;{panel}&quot; 패널은 없습니다. 허용: {panels}.</translation>
    </message>
    <message>
        <source>The panel {panel} takes no table in this mode. These panels do: {panels}.</source>
        <translation>{panel} 패널은 이 모드에서 표를 받지 않습니다. 표를 받는 패널: {panels}.</translation>
    </message>
    <message>
        <source>--columns &quot;{text}&quot; is not possible. Allowed: KEY=NAME, each key once, as in x=income.</source>
        <translation>--columns에 쓸 수 없는 값: &quot;{text}&quot;. 허용: 키=이름, 키마다 한 번씩(예: x=소득).</translation>
    </message>
    <message>
        <source>--columns knows no &quot;{key}&quot; here. Allowed: {keys}.</source>
        <translation>여기서 --columns에 쓸 수 없는 키: &quot;{key}&quot;. 허용: {keys}.</translation>
    </message>
    <message>
        <source>A file ending in &quot;{ending}&quot; cannot be made. Allowed: {endings}.</source>
        <translation>확장자가 &quot;{ending}&quot;인 파일은 만들 수 없습니다. 허용: {endings}.</translation>
    </message>
    <message>
        <source>{path} has no ending to say what is to be made. Allowed: {endings}.</source>
        <translation>{path}에 확장자가 없어 무엇을 만들지 알 수 없습니다. 허용: {endings}.</translation>
    </message>
    <message>
        <source>The size {size} at scale {scale} is not possible. Allowed: {low} to {high} pixels a side.</source>
        <translation>크기 {size}에 배율 {scale} 값은 쓸 수 없습니다. 허용: 한 변 {low}~{high}픽셀.</translation>
    </message>
    <message>
        <source>The folder {path} does not exist. Make it first, or name another.</source>
        <translation>{path} 폴더가 없습니다. 먼저 만들거나 다른 폴더를 지정하십시오.</translation>
    </message>
    <message>
        <source>{path} is a file, and a folder is needed for several files.</source>
        <translation>{path}은(는) 파일입니다. 여러 파일에는 폴더가 필요합니다.</translation>
    </message>
    <message>
        <source>{path} is a folder, and a file name is needed.</source>
        <translation>{path}은(는) 폴더입니다. 파일 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>{path} exists already. Name another file, or add --force to replace it.</source>
        <translation>{path} 파일이 이미 있습니다. 다른 이름을 쓰거나 --force로 바꾸십시오.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}. Nothing was changed.</source>
        <translation>{path}에 쓸 수 없습니다: {why}. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}.</source>
        <translation>{path}을(를) 읽을 수 없습니다: {why}.</translation>
    </message>
    <message>
        <source>There is no home folder to install into (HOME is {value}). Set HOME, or let {name} name a folder by its full path.</source>
        <translation>설치할 홈 폴더가 없습니다(HOME={value}). HOME을 정하거나 {name}에 폴더의 전체 경로를 적으십시오.</translation>
    </message>
    <message>
        <source>Only desktops such as those of Linux read such files. On Windows and macOS the bundle has its icon and says which files are its own.</source>
        <translation>이런 파일은 리눅스 같은 데스크톱만 읽습니다. 윈도우와 맥OS에서는 묶음판에 아이콘과 파일 종류가 들어 있습니다.</translation>
    </message>
    <message>
        <source>{path} is larger than the {largest} bytes that a session may have.</source>
        <translation>{path} 파일은 너무 큽니다. 세션은 최대 {largest}바이트입니다.</translation>
    </message>
    <message>
        <source>This is not a dlviz session: it is empty.</source>
        <translation>dlviz 세션이 아닙니다: 내용이 비어 있습니다.</translation>
    </message>
    <message>
        <source>This session is cut off: it ends in the middle of line {line}, and what follows is missing.</source>
        <translation>세션이 잘려 있습니다: {line}행 중간에서 끝나고 그 뒤가 없습니다.</translation>
    </message>
    <message>
        <source>This is not a dlviz session: line {line} cannot be read from its character {character} on.</source>
        <translation>dlviz 세션이 아닙니다: {line}행의 {character}번째 글자부터 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>This session has &quot;{name}&quot; twice in one place. Delete one of them.</source>
        <translation>세션의 한곳에 &quot;{name}&quot;이(가) 두 번 있습니다. 하나를 지우십시오.</translation>
    </message>
    <message>
        <source>This is not a dlviz session: it has numbers beyond 1e308, letters that are not UTF-8, too many brackets in each other, or entries that its format does not know.</source>
        <translation>dlviz 세션이 아닙니다: 1e308을 넘는 수, UTF-8이 아닌 글자, 너무 깊이 겹친 괄호, 또는 형식에 없는 항목이 있습니다.</translation>
    </message>
    <message>
        <source>This is not a dlviz session: &quot;dlviz&quot;, the version of its format, must be a whole number from 1.</source>
        <translation>dlviz 세션이 아닙니다: 형식의 버전 &quot;dlviz&quot;는 1 이상의 정수여야 합니다.</translation>
    </message>
    <message>
        <source>This is not a dlviz session: {place} must be entries in braces.</source>
        <translation>dlviz 세션이 아닙니다: {place}은(는) 중괄호로 묶은 항목이어야 합니다.</translation>
    </message>
    <message>
        <source>This session has format {version} and this dlviz knows up to {known}. A newer dlviz opens it.</source>
        <translation>이 세션의 형식은 {version}이고 이 dlviz는 {known}까지 읽습니다. 더 새로운 dlviz로 여십시오.</translation>
    </message>
    <message>
        <source>The session holds a value that is not possible. {error}</source>
        <translation>세션에 쓸 수 없는 값이 있습니다. {error}</translation>
    </message>
    <message>
        <source>The panel {panel} has no field &quot;{field}&quot;. Allowed: {fields}.</source>
        <translation>{panel} 패널에는 &quot;{field}&quot; 필드가 없습니다. 허용: {fields}.</translation>
    </message>
    <message>
        <source>--set &quot;{text}&quot; is not possible. Allowed: FIELD=VALUE, such as w=2.</source>
        <translation>--set에 쓸 수 없는 값: &quot;{text}&quot;. 허용: w=2처럼 필드=값.</translation>
    </message>
    <message>
        <source>The table has {size} MB, and at most {most} MB can be read.</source>
        <translation>표의 크기가 {size} MB입니다. 읽을 수 있는 크기는 최대 {most} MB입니다.</translation>
    </message>
    <message>
        <source>The table has {rows} rows, and at most {most} can be read.</source>
        <translation>표의 행이 {rows}개입니다. 읽을 수 있는 행은 최대 {most}개입니다.</translation>
    </message>
    <message>
        <source>The table has more than the {most} columns that can be read.</source>
        <translation>표의 열이 너무 많습니다. 읽을 수 있는 열은 최대 {most}개입니다.</translation>
    </message>
    <message>
        <source>There is nothing to take: the table has {rows} rows.</source>
        <translation>가져올 내용이 없습니다: 표의 행이 {rows}개입니다.</translation>
    </message>
    <message>
        <source>Name the columns, as in --columns {example}: the table has {names}, and it is not sure which are meant.</source>
        <translation>표에 {names} 열이 있고 어느 것을 말하는지 분명하지 않습니다. --columns {example}처럼 열을 알려 주십시오.</translation>
    </message>
    <message>
        <source>Row {row} ({names}) may be names or data. Use --columns {example} where it is names, and --columns {letters} where it is data.</source>
        <translation>{row}행({names})은 이름일 수도, 데이터일 수도 있습니다. 이름이면 --columns {example}, 데이터이면 --columns {letters}라고 쓰십시오.</translation>
    </message>
    <message>
        <source>{path} is a workbook. Save its sheet as CSV, and open that.</source>
        <translation>{path} 파일은 스프레드시트 통합 문서입니다. 시트를 CSV로 저장한 뒤 그 파일을 여십시오.</translation>
    </message>
    <message>
        <source>{path} is not a text file. Save the table as CSV (UTF-8), and open that.</source>
        <translation>{path} 파일은 텍스트가 아닙니다. 표를 CSV(UTF-8)로 저장한 뒤 그 파일을 여십시오.</translation>
    </message>
    <message>
        <source>Row {row}: a quotation mark is not closed as it should be.</source>
        <translation>{row}행: 따옴표가 제대로 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>Number of cells: {cells} in row {row}, {width} in row {first}. All rows need equally many.</source>
        <translation>{row}행에는 셀이 {cells}개, {first}행에는 {width}개 있습니다. 모든 행의 셀 수가 같아야 합니다.</translation>
    </message>
    <message>
        <source>Row {row}, column {column} is blank. A number is needed there.</source>
        <translation>{row}행 {column}열이 비어 있습니다. 숫자가 있어야 합니다.</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: {value} is not a number. Allowed: numbers such as 2, -0.5 or 1e-3.</source>
        <translation>{row}행 {column}열: {value} 값은 숫자가 아닙니다. 가능한 값: 2, -0.5, 1e-3 같은 숫자.</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: {value} has a decimal point, and other cells a comma. Use one.</source>
        <translation>{row}행 {column}열: {value}에는 소수점이, 다른 셀에는 소수 쉼표가 있습니다. 한 가지만 쓰십시오.</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: {error}</source>
        <translation>{row}행 {column}열: {error}</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: {value} is beyond what can be computed with (about 1e308).</source>
        <translation>{row}행 {column}열: {value}은(는) 계산할 수 있는 범위(약 1e308)를 넘습니다.</translation>
    </message>
    <message>
        <source>{columns} columns are pasted, and from this cell on there is room for {room}.</source>
        <translation>붙여 넣을 열은 {columns}개인데, 이 셀부터 쓸 수 있는 열은 {room}개입니다.</translation>
    </message>
    <message>
        <source>{rows} rows are pasted, and from this cell on there are {room}. A new row needs all {width} columns.</source>
        <translation>붙여 넣을 행은 {rows}개인데, 이 셀부터 남은 행은 {room}개입니다. 새 행을 만들려면 열 {width}개가 모두 있어야 합니다.</translation>
    </message>
    <message>
        <source>That would be a matrix of {rows}×{columns}. It can have at most {most}×{most}.</source>
        <translation>{rows}×{columns} 행렬이 됩니다. 행렬은 최대 {most}×{most}입니다.</translation>
    </message>
    <message>
        <source>{name}: {value} is not possible. Allowed: {low} to {high}.</source>
        <translation>{name}: {value} 값은 쓸 수 없습니다. 허용: {low}~{high}.</translation>
    </message>
    <message>
        <source>The panel {panel} has no timeline, so nothing of it can move. A .png shows it as it is.</source>
        <translation>{panel} 패널에는 시간축이 없어 움직이는 그림을 만들 수 없습니다. .png로 지금 모습을 저장할 수 있습니다.</translation>
    </message>
    <message>
        <source>Two sessions would both write {path}. Rename one of them, or export them one after the other.</source>
        <translation>두 세션이 모두 {path} 파일을 쓰게 됩니다. 하나의 이름을 바꾸거나 하나씩 내보내십시오.</translation>
    </message>
    <message>
        <source>{path} was written by a newer dlviz (format {version}; this one knows up to {known}) and is not replaced. Name another file.</source>
        <translation>{path} 파일은 더 새로운 dlviz가 쓴 파일이어서(형식 {version}, 여기서는 {known}까지) 바꾸지 않습니다. 다른 이름을 쓰십시오.</translation>
    </message>
    <message>
        <source>{path} does not end in {ending}. A session does.</source>
        <translation>세션 파일의 이름은 {ending} 확장자로 끝나야 합니다: {path}</translation>
    </message>
    <message>
        <source>Your work cannot be kept against a crash: {path} cannot be written ({why}). Save it yourself.</source>
        <translation>비정상 종료에 대비한 보관을 할 수 없습니다: {path}에 쓸 수 없습니다({why}). 직접 저장하십시오.</translation>
    </message>
    <message>
        <source>Wrong usage: {why}.</source>
        <translation>사용법이 틀렸습니다: {why}.</translation>
    </message>
    <message>
        <source>a number such as 0.5, −2, 1/3 or 1e-3, without a comma between thousands</source>
        <translation>0.5, −2, 1/3, 1e-3과 같은 수(천 단위 쉼표 없이)</translation>
    </message>
    <message>
        <source>a list of {low} to {high} entries in square brackets, with texts in quotation marks</source>
        <translation>대괄호로 묶은 {low}~{high}개 항목의 목록. 글자는 따옴표로 묶습니다</translation>
    </message>
    <message>
        <source>numbers from {least} to {most}</source>
        <translation>{least}에서 {most}까지의 수</translation>
    </message>
    <message>
        <source>The data has {classes} classes, so the network needs {classes} outputs, one for each class.</source>
        <translation>데이터에 클래스가 {classes}개 있으므로 클래스마다 하나씩 출력이 {classes}개 필요합니다.</translation>
    </message>
    <message>
        <source>Targets in each pair: {classes}; outputs of the network: {outputs}. The two must be equal.</source>
        <translation>입력마다 목표값 {classes}개, 신경망의 출력 {outputs}개입니다. 두 수가 같아야 합니다.</translation>
    </message>
    <message>
        <source>The softmax of a single output is always 1, so nothing can be learned: take a sigmoid.</source>
        <translation>출력이 하나뿐인 소프트맥스는 항상 1이어서 아무것도 학습할 수 없습니다. 시그모이드를 쓰십시오.</translation>
    </message>
    <message>
        <source>Cross-entropy needs a probability: let the output be a sigmoid, or choose squared error.</source>
        <translation>교차 엔트로피에는 확률이 필요합니다. 출력층을 시그모이드로 하거나 제곱 오차를 고르십시오.</translation>
    </message>
    <message>
        <source>Categorical cross-entropy needs probabilities that sum to 1: let the outputs be a softmax, or choose squared error.</source>
        <translation>범주형 교차 엔트로피에는 합이 1인 확률이 필요합니다. 출력을 소프트맥스로 하거나 제곱 오차를 고르십시오.</translation>
    </message>
    <message>
        <source>Cross-entropy needs targets that are probabilities: from 0 to 1, and with the sum 1 where there are several outputs.</source>
        <translation>교차 엔트로피에는 확률인 목표값이 필요합니다. 0에서 1 사이여야 하고, 출력이 여럿이면 합이 1이어야 합니다.</translation>
    </message>
    <message>
        <source>A step is flat on both sides: its slope is 0, so each gradient is 0 and nothing can be learned.</source>
        <translation>계단 함수는 양쪽이 평평해서 기울기가 0입니다. 그래서 모든 기울기가 0이 되어 아무것도 학습할 수 없습니다.</translation>
    </message>
    <message>
        <source>Take sigmoid or tanh as activation.</source>
        <translation>activation으로 sigmoid나 tanh를 쓰십시오.</translation>
    </message>
    <message>
        <source>The field epochs says how many there are.</source>
        <translation>단계의 수는 epochs로 정합니다.</translation>
    </message>
    <message>
        <source>The field steps says how many there are.</source>
        <translation>단계의 수는 steps로 정합니다.</translation>
    </message>
    <message>
        <source>Beyond it the numbers are too large: take a smaller learning_rate.</source>
        <translation>그 뒤에는 값이 너무 커집니다. learning_rate를 줄이십시오.</translation>
    </message>
    <message>
        <source>There every row is right, and learning ends.</source>
        <translation>그때 모든 행이 맞아 학습이 끝납니다.</translation>
    </message>
    <message>
        <source>There the weights have come back, and all would repeat.</source>
        <translation>그때 가중치가 앞의 값으로 돌아와, 그 뒤로는 되풀이됩니다.</translation>
    </message>
    <message>
        <source>No more are computed.</source>
        <translation>그보다 많이는 계산하지 않습니다.</translation>
    </message>
    <message>
        <source>Wrong usage: {option} takes no value.</source>
        <translation>사용법이 틀렸습니다: {option} 옵션에는 값을 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Wrong usage: {option} can mean {choices}. Write one of them in full.</source>
        <translation>사용법이 틀렸습니다: {option} 옵션이 뜻할 수 있는 것: {choices}. 하나를 끝까지 쓰십시오.</translation>
    </message>
    <message>
        <source>Wrong usage: {one} and {other} do not go together. Give one of them.</source>
        <translation>사용법이 틀렸습니다: 두 옵션은 함께 쓸 수 없습니다: {one}, {other}. 하나만 쓰십시오.</translation>
    </message>
    <message>
        <source>There is no command and no file &quot;{text}&quot;. Allowed: {commands}, or the path of a session, a table (.csv, .tsv, .txt), a picture (.png, .jpg) or a lecture (a folder, .toml).</source>
        <translation>&quot;{text}&quot;(이)라는 명령도 파일도 없습니다. 허용: {commands} 또는 세션, 표(.csv, .tsv, .txt), 그림(.png, .jpg), 강의(폴더, .toml)의 경로.</translation>
    </message>
    <message>
        <source>The panel {panel} takes no table. These panels do: {panels}.</source>
        <translation>{panel} 패널은 표를 받지 않습니다. 표를 받는 패널: {panels}.</translation>
    </message>
    <message>
        <source>{ending} needs PyAV: python -m pip install av. A .gif can be made without it.</source>
        <translation>{ending}에는 PyAV가 필요합니다: python -m pip install av. .gif는 그것 없이 만들 수 있습니다.</translation>
    </message>
    <message>
        <source>{ending} cannot be made by this bundle, which comes without PyAV; a dlviz that was installed with pip can. A .gif can be made here.</source>
        <translation>이 묶음판에는 PyAV가 들어 있지 않아 {ending}을(를) 만들 수 없습니다. pip로 설치한 dlviz는 만들 수 있습니다. 여기서는 .gif를 만들 수 있습니다.</translation>
    </message>
    <message>
        <source>The folder dlviz belongs to two installed packages, {owners}: files of one may have replaced the other&apos;s. Take both away ({command}), then install this program again as you did before.</source>
        <translation>dlviz 폴더를 설치된 두 패키지({owners})가 함께 쓰고 있어 파일이 서로 덮어써졌을 수 있습니다. 둘 다 지운 다음({command}) 이 프로그램을 처음처럼 다시 설치하십시오.</translation>
    </message>
    <message>
        <source>The sheet and its key would both be {path}. Name another file for the key.</source>
        <translation>문제지와 정답이 모두 {path} 파일이 됩니다. 정답에는 다른 파일 이름을 쓰십시오.</translation>
    </message>
    <message>
        <source>Written for {where}: {error}</source>
        <translation>{where}에 적은 값: {error}</translation>
    </message>
    <message>
        <source>{where}: &quot;{key}&quot; is not known here. Allowed: {keys}.</source>
        <translation>{where}: 여기에는 &quot;{key}&quot; 항목을 쓸 수 없습니다. 쓸 수 있는 항목: {keys}.</translation>
    </message>
    <message>
        <source>Several files go into a folder, and there is no folder {path}. Make it first, or name another.</source>
        <translation>여러 파일은 폴더에 저장하는데 {path} 폴더가 없습니다. 먼저 만들거나 다른 폴더를 지정하십시오.</translation>
    </message>
    <message>
        <source>Row {row} has more than the {most} characters that can be read.</source>
        <translation>{row}행이 읽을 수 있는 {most}자보다 깁니다.</translation>
    </message>
    <message>
        <source>Columns of numbers in the table: {names}. {need} are needed: {needed}.</source>
        <translation>표에서 숫자로 된 열: {names}. 열 {need}개가 필요합니다: {needed}.</translation>
    </message>
    <message>
        <source>The table has no column of numbers. Columns needed: {need} ({needed}).</source>
        <translation>표에 숫자로 된 열이 없습니다. 필요한 열: {need}개({needed}).</translation>
    </message>
    <message>
        <source>The table has names ({names}) and no rows.</source>
        <translation>표에 이름({names})만 있고 행이 없습니다.</translation>
    </message>
    <message>
        <source>Of these columns dlviz computes all; {names} would be needed, from which they follow.</source>
        <translation>이 열은 모두 dlviz가 계산하는 것입니다. 그 바탕이 되는 {names} 열이 필요합니다.</translation>
    </message>
    <message>
        <source>Row {row}: of {names} one has to be 1 and all others 0, to say which class it was.</source>
        <translation>{row}행: {names} 가운데 하나만 1이고 나머지는 0이어야 어느 클래스인지 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Rows in the table: {rows}. From {low} to {most} can be taken here.</source>
        <translation>표의 행: {rows}개. 여기서는 {low}~{most}개를 받을 수 있습니다.</translation>
    </message>
    <message>
        <source>The table has no column &quot;{name}&quot;. It has: {names}.</source>
        <translation>표에 &quot;{name}&quot; 열이 없습니다. 있는 열: {names}.</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: {value} can mean {thousands} or {decimal}. Write it without the comma.</source>
        <translation>{row}행 {column}열: {value} 값은 {thousands}일 수도, {decimal}일 수도 있습니다. 쉼표 없이 쓰십시오.</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: {value} has commas between thousands. Write it without them: {thousands}.</source>
        <translation>{row}행 {column}열: {value}에 천 단위 쉼표가 있습니다. 쉼표 없이 쓰십시오: {thousands}.</translation>
    </message>
    <message>
        <source>There is no page in this folder. A page is a file that ends in {ending}.</source>
        <translation>이 폴더에는 강의 쪽이 없습니다. 쪽은 {ending}(으)로 끝나는 파일입니다.</translation>
    </message>
    <message>
        <source>{pages} pages are too many. At most {most} can be read.</source>
        <translation>{pages}쪽은 너무 많습니다. {most}쪽까지 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Two pages have the number {number}: {names}.</source>
        <translation>번호가 {number}인 쪽이 둘입니다: {names}.</translation>
    </message>
    <message>
        <source>This is no file and no folder with pages of a lecture.</source>
        <translation>강의 쪽이 든 폴더도 파일도 아닙니다.</translation>
    </message>
    <message>
        <source>This page is larger than the {largest} bytes that a page may have.</source>
        <translation>이 쪽은 허용된 크기 {largest}바이트보다 큽니다.</translation>
    </message>
    <message>
        <source>There are letters that are not UTF-8. Save the file as UTF-8.</source>
        <translation>UTF-8이 아닌 글자가 있습니다. 파일을 UTF-8로 저장하십시오.</translation>
    </message>
    <message>
        <source>This is not written as TOML wants it, as number = 1 would be.</source>
        <translation>TOML 형식에 맞지 않습니다. number = 1처럼 씁니다.</translation>
    </message>
    <message>
        <source>&quot;{place}&quot; lacks its text in the language &quot;{field}&quot;. Both ko and en are needed.</source>
        <translation>&quot;{place}&quot;에 언어 &quot;{field}&quot;의 글이 없습니다. ko와 en이 모두 있어야 합니다.</translation>
    </message>
    <message>
        <source>&quot;{field}&quot; is missing here. A page cannot do without it.</source>
        <translation>여기에 &quot;{field}&quot; 항목이 없습니다. 쪽에 꼭 있어야 합니다.</translation>
    </message>
    <message>
        <source>A page has no &quot;{field}&quot; in this place.</source>
        <translation>쪽의 이 자리에는 &quot;{field}&quot; 항목이 없습니다.</translation>
    </message>
    <message>
        <source>{place}: {error}</source>
        <translation>{place} 항목: {error}</translation>
    </message>
    <message>
        <source>&quot;{part}&quot; cannot be computed here. Allowed: fields and values of the panel by name, numbers, arithmetic and comparisons, as in cost &lt; 0.1.</source>
        <translation>여기에서 &quot;{part}&quot;을(를) 계산할 수 없습니다. 가능한 것: 패널의 항목과 값의 이름, 수, 사칙 연산과 비교. cost &lt; 0.1처럼 씁니다.</translation>
    </message>
    <message>
        <source>{place}: exactly one of the answers must be right when its condition is computed.</source>
        <translation>{place} 항목: 조건을 계산했을 때 꼭 하나의 답만 맞아야 합니다.</translation>
    </message>
    <message>
        <source>{place}: the task is done before anything was changed.</source>
        <translation>{place} 항목: 아무것도 바꾸기 전에 과제가 이미 끝나 있습니다.</translation>
    </message>
    <message>
        <source>{place}: with these fields the task is not done.</source>
        <translation>{place} 항목: 이 값으로는 과제가 끝나지 않습니다.</translation>
    </message>
    <message>
        <source>The answer, {answer}, is not between low and high.</source>
        <translation>답 {answer}이(가) low와 high 사이에 있지 않습니다.</translation>
    </message>
    <message>
        <source>Line {line}: {error}</source>
        <translation>{line}행: {error}</translation>
    </message>
    <message>
        <source>{path} is no file but a folder, a device, a pipe or the like. Name a file on a disk.</source>
        <translation>{path}은(는) 파일이 아니라 폴더나 장치, 파이프 같은 것입니다. 디스크에 있는 파일을 지정하십시오.</translation>
    </message>
    <message>
        <source>The settings could not be understood. They are kept as {name}, and the defaults are used.</source>
        <translation>설정을 알아볼 수 없습니다. {name}(으)로 남겨 두고 기본값을 씁니다.</translation>
    </message>
    <message>
        <source>The setting {setting} had a value that is not known, {value}. Its default is used.</source>
        <translation>설정 {setting}에 알 수 없는 값 {value}이(가) 들어 있어, 이 설정만 기본값을 씁니다.</translation>
    </message>
    <message>
        <source>The work of an earlier time could not be understood and is kept as {path}. {error}</source>
        <translation>지난 작업을 알아볼 수 없어 {path}(으)로 남겨 두었습니다. {error}</translation>
    </message>
    <message>
        <source>{first} and {second} differ, and these two panels share it. Make them the same, or delete one of them.</source>
        <translation>{first} 항목과 {second} 항목이 서로 다릅니다. 두 패널이 함께 쓰는 값이므로, 같게 고치거나 둘 중 하나를 지워 주십시오.</translation>
    </message>
    <message>
        <source>{place}: {value} does not go with the other entries and would become {becomes}. Change one.</source>
        <translation>{place}: {value} 값은 다른 항목과 맞지 않아 {becomes}(으)로 바뀌게 됩니다. 어느 한쪽을 고쳐 주십시오.</translation>
    </message>
    <message>
        <source>Interrupted. What was not finished was not written.</source>
        <translation>중단했습니다. 끝나지 않은 파일은 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>QT_QPA_PLATFORM names &quot;{platform}&quot;, which Qt does not have. Allowed: {platforms}, or not set.</source>
        <translation>QT_QPA_PLATFORM의 &quot;{platform}&quot;은(는) Qt에 없는 이름입니다. 쓸 수 있는 값: {platforms}. 아니면 설정하지 마십시오.</translation>
    </message>
    <message>
        <source>There are no exercises for {topics}. Allowed: topics from {low} to {high}, as in 5,15 or 13-16.</source>
        <translation>{topics}에 대한 연습 문제가 없습니다. 가능한 것: {low}부터 {high}까지의 주제. 5,15 또는 13-16처럼 씁니다.</translation>
    </message>
    <message>
        <source>There is no name in it. Write one name on each line.</source>
        <translation>이름이 없습니다. 한 줄에 한 이름씩 쓰십시오.</translation>
    </message>
    <message>
        <source>It has {names} names. Sheets for at most {most} can be made at once.</source>
        <translation>이름이 {names}개입니다. 한 번에 {most}명분까지 만들 수 있습니다.</translation>
    </message>
    <message>
        <source>The name on line {line} is too long. Allowed: {most} characters.</source>
        <translation>{line}행의 이름이 너무 깁니다. {most}자까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The name on line {line}, {name}, is there already. Tell the two apart.</source>
        <translation>{line}행의 이름 {name}이(가) 앞에도 있습니다. 두 사람을 구별해 쓰십시오.</translation>
    </message>
    <message>
        <source>There is nothing in the clipboard that could be a table.</source>
        <translation>클립보드에 표로 읽을 것이 없습니다.</translation>
    </message>
    <message>
        <source>The clipboard holds a piece of a web page and no text. Copy it as text, or open a file.</source>
        <translation>클립보드에 글이 아니라 웹 페이지 조각이 있습니다. 글로 복사하거나 파일을 여십시오.</translation>
    </message>
    <message>
        <source>The clipboard holds a picture, and text is needed.</source>
        <translation>클립보드에 그림이 있습니다. 글이 필요합니다.</translation>
    </message>
    <message>
        <source>There is no picture &quot;{picture}&quot;. Allowed: {pictures}.</source>
        <translation>&quot;{picture}&quot; 그림은 없습니다. 가능한 것: {pictures}.</translation>
    </message>
    <message>
        <source>The panel {panel} has no card &quot;{card}&quot;. Allowed: {cards}.</source>
        <translation>{panel} 패널에는 &quot;{card}&quot; 카드가 없습니다. 가능한 값: {cards}.</translation>
    </message>
    <message>
        <source>{card} is not shown with these values. What is: {cards}.</source>
        <translation>이 값에서는 {card} 카드가 나타나지 않습니다. 나타나는 카드: {cards}.</translation>
    </message>
    <message>
        <source>No room for the caption at {size}: not even &quot;{caption}&quot; fits. Choose a larger size or none.</source>
        <translation>{size} 크기에는 설명을 넣을 자리가 없습니다. &quot;{caption}&quot;도 들어가지 않습니다. 더 큰 크기를 고르거나 설명을 빼십시오.</translation>
    </message>
    <message>
        <source>Wrong usage: {names} is missing. `{command}` shows how it is written.</source>
        <translation>사용법이 틀렸습니다: 빠진 것: {names}. `{command}`에 쓰는 법이 있습니다.</translation>
    </message>
    <message>
        <source>Wrong usage: {text} is not known here. `{command}` shows how it is written.</source>
        <translation>사용법이 틀렸습니다: 여기에 쓸 수 없는 것: {text}. `{command}`에 쓰는 법이 있습니다.</translation>
    </message>
    <message>
        <source>Wrong usage: {option} does not take {value}. Allowed: {choices}.</source>
        <translation>사용법이 틀렸습니다: {option} 옵션에 쓸 수 없는 값: {value}. 허용: {choices}.</translation>
    </message>
    <message>
        <source>Wrong usage: {option} needs a value. `{command}` shows how it is written.</source>
        <translation>사용법이 틀렸습니다: {option}에는 값이 필요합니다. `{command}`에 쓰는 법이 있습니다.</translation>
    </message>
    <message>
        <source>Wrong usage: {option} takes a whole number, not {value}.</source>
        <translation>사용법이 틀렸습니다: {option} 옵션에는 정수를 씁니다. {value} 값은 정수가 아닙니다.</translation>
    </message>
    <message>
        <source>Wrong usage: {option} needs one panel, not all.</source>
        <translation>사용법이 틀렸습니다: {option} 옵션을 쓸 때는 all이 아닌 패널 하나를 고릅니다.</translation>
    </message>
    <message>
        <source>Wrong usage: {option} needs {other}.</source>
        <translation>사용법이 틀렸습니다: {option} 옵션을 쓰려면 {other}도 있어야 합니다.</translation>
    </message>
    <message>
        <source>Two figures in {path} would both be &quot;{name}&quot;. Rename one of them.</source>
        <translation>{path}의 두 그림이 모두 &quot;{name}&quot;(으)로 저장됩니다. 하나의 이름을 바꾸십시오.</translation>
    </message>
    <message>
        <source>The figure &quot;{name}&quot; in {path}: {error}</source>
        <translation>{path}의 그림 &quot;{name}&quot;: {error}</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is not possible. Allowed: a file name without folders that ends in {endings}.</source>
        <translation>&quot;{name}&quot;: 쓸 수 없는 이름입니다. 폴더 없이 {endings} 중 하나로 끝나는 파일 이름이어야 합니다.</translation>
    </message>
    <message>
        <source>{place}: {value} is not there. The last one is {last}.</source>
        <translation>{place}: {value}은(는) 없습니다. 마지막은 {last}입니다.</translation>
    </message>
    <message>
        <source>The session says {place} = {value}; the last one there is {last}, which is shown.</source>
        <translation>세션에는 {place} = {value}이라고 적혀 있지만 마지막은 {last}이며, 그것을 보여 줍니다.</translation>
    </message>
    <message>
        <source>The size &quot;{size}&quot; is not possible. Write it as 1280x720, or take one of {presets}.</source>
        <translation>크기 &quot;{size}&quot; 값은 쓸 수 없습니다. 1280x720처럼 쓰거나 {presets} 가운데 하나를 고르십시오.</translation>
    </message>
    <message>
        <source>Wrong usage: {one} and {other} say the same. Give one of them.</source>
        <translation>사용법이 틀렸습니다: 두 옵션은 같은 것을 뜻합니다: {one}, {other}. 하나만 쓰십시오.</translation>
    </message>
    <message>
        <source>Wrong usage: {option} takes a number, not {value}.</source>
        <translation>사용법이 틀렸습니다: {option} 옵션에는 수를 씁니다. {value} 값은 수가 아닙니다.</translation>
    </message>
    <message>
        <source>A {ending} always has a ground. Without one there can be pictures: {endings}.</source>
        <translation>{ending}에는 언제나 배경이 있습니다. 배경 없이 만들 수 있는 것은 그림({endings})입니다.</translation>
    </message>
    <message>
        <source>{0} is made with {1}, without which it is not shown.</source>
        <translation>{0} 카드는 {1}일 때만 보이므로 그 값으로 만듭니다.</translation>
    </message>
    <message>
        <source>{0} is not made: these values do not show it.</source>
        <translation>{0} 카드는 만들지 않습니다. 이 값에서는 보이지 않습니다.</translation>
    </message>
    <message>
        <source>It could not be made: {0}.</source>
        <translation>만들지 못했습니다: {0}.</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: {value} can mean {thousands} or {decimal}. Say which with --comma thousands or --comma decimal.</source>
        <translation>{row}행 {column}열: {value} 값은 {thousands}일 수도 {decimal}일 수도 있습니다. --comma thousands(천 단위) 또는 --comma decimal(소수점)을 붙이십시오.</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: {value} has commas between thousands. If it means {thousands}, use --comma thousands.</source>
        <translation>{row}행 {column}열: {value}에 천 단위 쉼표가 있습니다. {thousands}이라면 --comma thousands를 붙이십시오.</translation>
    </message>
    <message>
        <source>a drawing of at least one stroke; nothing is drawn yet</source>
        <translation>한 획 이상 쓴 글씨. 아직 아무것도 쓰지 않았습니다</translation>
    </message>
    <message>
        <source>a function with a slope: below a step, whose slope is 0, nothing is learned</source>
        <translation>기울기가 있는 함수. 기울기가 0인 계단 함수 아래에서는 아무것도 학습되지 않습니다</translation>
    </message>
    <message>
        <source>{known}, the digits that this dlviz has</source>
        <translation>{known}, 이 dlviz에 들어 있는 숫자 데이터</translation>
    </message>
    <message>
        <source>{path} is no picture that can be read. Allowed: PNG, JPEG and BMP.</source>
        <translation>{path} 파일은 읽을 수 있는 그림이 아닙니다. 허용: PNG, JPEG, BMP.</translation>
    </message>
    <message>
        <source>{path} has {wide} × {high} pixels. Allowed: {low} to {most} pixels to each side.</source>
        <translation>{path}의 크기는 {wide} × {high}픽셀입니다. 허용: 한 변 {low}~{most}픽셀.</translation>
    </message>
    <message>
        <source>{path} is all of one grey: no digit is to be seen. Allowed: a dark digit on a light ground, or a light one on a dark ground.</source>
        <translation>{path}은(는) 온통 한 가지 밝기여서 숫자가 보이지 않습니다. 허용: 밝은 바탕에 어두운 숫자, 또는 어두운 바탕에 밝은 숫자.</translation>
    </message>
    <message>
        <source>There is nothing called &quot;{name}&quot; in &quot;{card}&quot;. Allowed: {names}.</source>
        <translation>&quot;{card}&quot;에 &quot;{name}&quot;이라는 것은 없습니다. 쓸 수 있는 이름: {names}.</translation>
    </message>
    <message>
        <source>There is no page {page} to go on to.</source>
        <translation>이어서 열 쪽의 파일 {page}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>There is no page &quot;{text}&quot;. `{dlviz} lecture` lists those that there are.</source>
        <translation>&quot;{text}&quot; 쪽은 없습니다. `{dlviz} lecture`를 실행하면 있는 쪽을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>there is no display for a window; `{dlviz} export PANEL -o FILE` works without one.</source>
        <translation>창을 띄울 화면이 없습니다. `{dlviz} export PANEL -o FILE` 명령은 화면 없이도 됩니다.</translation>
    </message>
    <message>
        <source>no window can be opened: no display answers at {displays}. `{dlviz} export PANEL -o FILE` needs none.</source>
        <translation>창을 열 수 없습니다. {displays}에서 화면이 응답하지 않습니다. `{dlviz} export PANEL -o FILE` 명령은 화면 없이도 됩니다.</translation>
    </message>
    <message>
        <source>{platform} cannot open a window: a library of the system is missing. `{dlviz} doctor` names it.</source>
        <translation>{platform}에서 창을 열 수 없습니다. 시스템 라이브러리가 빠져 있습니다. `{dlviz} doctor` 명령으로 알아볼 수 있습니다.</translation>
    </message>
    <message>
        <source>{0}: {1} is small, so that all of it is drawn smaller; its letters need {2}.</source>
        <translation>{0}: {1}은(는) 작아서 전체를 줄여 그렸습니다. 보통 크기의 글자에는 {2}이(가) 필요합니다.</translation>
    </message>
    <message>
        <source>{where}: {key} = {value} is not possible. Allowed: {words}.</source>
        <translation>{where}: {key} = {value} 값은 쓸 수 없습니다. 쓸 수 있는 값: {words}.</translation>
    </message>
    <message>
        <source>{where}: &quot;{key}&quot; is missing.</source>
        <translation>{where}: &quot;{key}&quot; 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is drawn yet. Draw a digit on the pad, then keep it.</source>
        <translation>아직 아무것도 쓰지 않았습니다. 필기판에 숫자를 쓴 뒤에 보관하십시오.</translation>
    </message>
    <message>
        <source>x, numbers, e, pi, + - * / ** and {functions}, as in exp(x)</source>
        <translation>x, 숫자, e, pi, + - * / ** 그리고 {functions}. 예: exp(x)</translation>
    </message>
    <message>
        <source>numbers in square brackets, as in [[1, 2], [3, 4]]</source>
        <translation>대괄호 안의 숫자. 예: [[1, 2], [3, 4]]</translation>
    </message>
    <message>
        <source>whole numbers from {least} to {most}, so that no product is beyond NumPy&apos;s 64 bits</source>
        <translation>{least}에서 {most}까지의 정수 (곱이 NumPy의 64비트를 넘지 않는 범위)</translation>
    </message>
    <message>
        <source>a text in quotation marks</source>
        <translation>따옴표로 묶은 글</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>정수</translation>
    </message>
    <message>
        <source>a width and a height in pixels, as in (640, 400)</source>
        <translation>너비와 높이의 픽셀 수. (640, 400)처럼 씁니다</translation>
    </message>
    <message>
        <source>names with values, as below [look] and [[figure]]</source>
        <translation>[look]와 [[figure]] 아래처럼 이름과 값</translation>
    </message>
    <message>
        <source>Wrong usage: {one} says what is made, so {other} has no place beside it.</source>
        <translation>사용법이 틀렸습니다: {one} 옵션이 무엇을 만들지 정하므로 함께 쓸 수 없는 것: {other}.</translation>
    </message>
    <message>
        <source>This is no set of figures. {error}</source>
        <translation>그림 묶음이 아닙니다. {error}</translation>
    </message>
    <message>
        <source>It is larger than the {largest} bytes that a set may have.</source>
        <translation>묶음의 한도 {largest}바이트보다 큽니다.</translation>
    </message>
    <message>
        <source>Several columns are called &quot;{name}&quot;. Take one by its letter: {letters}.</source>
        <translation>이름이 &quot;{name}&quot;인 열이 여럿입니다. 열의 글자로 하나를 고르십시오: {letters}.</translation>
    </message>
    <message>
        <source>This is there already. Each name can be there once.</source>
        <translation>앞에 이미 있습니다. 같은 이름은 한 번만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Without effect on a file that ends in {0}: {1}.</source>
        <translation>{0} 파일에는 효과가 없는 옵션: {1}.</translation>
    </message>
    <message>
        <source>a text of at most {high} printable characters on one line, without tabs</source>
        <translation>한 줄로 된, 인쇄할 수 있는 문자 {high}자 이하의 글(탭 없이)</translation>
    </message>
    <message>
        <source>a text of at most {high} printable characters</source>
        <translation>인쇄할 수 있는 문자 {high}자 이하의 글</translation>
    </message>
    <message>
        <source>Wrong usage: {option} has letters that are not UTF-8: {text}. Set the terminal to UTF-8.</source>
        <translation>사용법이 틀렸습니다: {option}에 UTF-8이 아닌 글자가 있습니다: {text}. 터미널을 UTF-8로 설정하십시오.</translation>
    </message>
    <message>
        <source>Several columns are called &quot;{name}&quot;, and a letter of theirs is a name itself. Rename one in the file.</source>
        <translation>이름이 &quot;{name}&quot;인 열이 여럿이고, 그중 한 열의 글자가 열 이름과 같습니다. 파일에서 한 열의 이름을 바꾸십시오.</translation>
    </message>
    <message>
        <source>entries in braces: {names}</source>
        <translation>중괄호 안의 항목: {names}</translation>
    </message>
    <message>
        <source>{path} asks for no figure. Write [[figure]] with a name and a panel for each.</source>
        <translation>{path} 파일에 만들 그림이 없습니다. 그림마다 [[figure]] 아래에 name과 panel을 쓰십시오.</translation>
    </message>
    <message>
        <source>{path} has colours that do not tell a digit from its ground. Allowed: one colour on white or pale paper, or shades of grey; save it without colours.</source>
        <translation>{path}의 색으로는 숫자와 바탕을 가릴 수 없습니다. 허용: 흰 종이나 옅은 색 종이에 한 가지 색으로 쓴 숫자, 또는 회색이나 흑백으로 된 숫자. 색 없이 저장하십시오.</translation>
    </message>
    <message>
        <source>{name} {dpi} is not possible for the size {size}. Allowed: {low} to {high}.</source>
        <translation>크기 {size}에는 {name} {dpi} 값을 쓸 수 없습니다. 허용: {low}~{high}.</translation>
    </message>
    <message>
        <source>{name} {languages}: only a page ({ending}) speaks two languages. Give one of them.</source>
        <translation>{name} {languages}: 두 언어는 페이지({ending})에서만 쓸 수 있습니다. 하나만 쓰십시오.</translation>
    </message>
    <message>
        <source>a text of 1 to {high} characters in quotation marks</source>
        <translation>따옴표로 묶은 1~{high}자의 글</translation>
    </message>
    <message>
        <source>a number greater than {low}</source>
        <translation>{low}보다 큰 수</translation>
    </message>
    <message>
        <source>the path of a .toml file from this one, as in ../other/05.toml</source>
        <translation>이 파일에서 본 .toml 파일의 경로. ../other/05.toml처럼 씁니다</translation>
    </message>
    <message>
        <source>entries under [{part_name}]</source>
        <translation>[{part_name}] 아래에 적는 항목</translation>
    </message>
    <message>
        <source>{low} to {high} parts, each of which begins with [[{part_name}]]</source>
        <translation>저마다 [[{part_name}]]로 시작하는 부분 {low}~{high}개</translation>
    </message>
</context>
<context>
    <name>Methods</name>
    <message>
        <source>gradient descent (plain)</source>
        <translation>경사 하강법(기본)</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>batch {0}</source>
        <translation>배치 {0}</translation>
    </message>
    <message>
        <source>all data</source>
        <translation>전체 데이터</translation>
    </message>
    <message>
        <source>seed {0}</source>
        <translation>시드 {0}</translation>
    </message>
    <message>
        <source>AdaGrad&apos;s first move is about α long; later ones get ever shorter.</source>
        <translation>AdaGrad의 첫 이동은 길이가 약 α이고, 그 뒤로는 갈수록 짧아집니다.</translation>
    </message>
    <message>
        <source>RMSProp&apos;s first move is about α/√(1 − ρ) {0} long, later ones about α.</source>
        <translation>RMSProp의 첫 이동은 길이가 약 α/√(1 − ρ) {0}이고, 그 뒤로는 약 α입니다.</translation>
    </message>
    <message>
        <source>Adam&apos;s first move is about α long, later ones mostly shorter.</source>
        <translation>Adam의 첫 이동은 길이가 약 α이고, 그 뒤로는 대개 더 짧습니다.</translation>
    </message>
</context>
<context>
    <name>Mismatch</name>
    <message>
        <source>✗ There is no product {0} · {1}</source>
        <translation>✗ {0} · {1} 곱을 계산할 수 없습니다</translation>
    </message>
    <message>
        <source>Neither transposing nor swapping helps: change the columns of {0} or the rows of {1} with + and −.</source>
        <translation>전치하거나 자리를 바꾸어도 맞지 않습니다. + 와 − 로 {0}의 열 수나 {1}의 행 수를 바꾸십시오.</translation>
    </message>
    <message>
        <source>Transpose {0}</source>
        <translation>{0} 전치</translation>
    </message>
    <message>
        <source>Swap {0} and {1}</source>
        <translation>{0}, {1} 자리 바꾸기</translation>
    </message>
    <message>
        <source>A row of {0} has {2} entries, a column of {1} has {3}.</source>
        <translation>{0}의 한 행에는 원소가 {2}개, {1}의 한 열에는 {3}개 있습니다.</translation>
    </message>
    <message>
        <source>A row of {0} has {2} entries, a column of {1} has {3}: not every entry finds a partner.</source>
        <translation>{0}의 한 행에는 원소가 {2}개, {1}의 한 열에는 {3}개 있어 짝이 없는 원소가 남습니다.</translation>
    </message>
    <message>
        <source>Would fit:</source>
        <translation>이렇게 하면 맞습니다:</translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>Copy or save this card</source>
        <translation>이 카드 복사 또는 저장</translation>
    </message>
</context>
<context>
    <name>NetworkControls</name>
    <message>
        <source>Example networks</source>
        <translation>예제 신경망</translation>
    </message>
    <message>
        <source>present sample</source>
        <translation>현재 표본</translation>
    </message>
    <message>
        <source>samples (batch)</source>
        <translation>표본 수(배치)</translation>
    </message>
    <message>
        <source>slide 1×2·2×3</source>
        <translation>슬라이드 1×2·2×3</translation>
    </message>
    <message>
        <source>XOR, steps</source>
        <translation>XOR, 계단</translation>
    </message>
    <message>
        <source>XOR, sigmoid</source>
        <translation>XOR, 시그모이드</translation>
    </message>
    <message>
        <source>learns XOR</source>
        <translation>XOR 학습</translation>
    </message>
    <message>
        <source>three layers</source>
        <translation>3층 신경망</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>빈 신경망</translation>
    </message>
    <message>
        <source>learns circles</source>
        <translation>동심원 학습</translation>
    </message>
    <message>
        <source>backpropagation 2-2-2</source>
        <translation>역전파 2-2-2</translation>
    </message>
    <message>
        <source>three classes</source>
        <translation>세 클래스 학습</translation>
    </message>
    <message>
        <source>Shape of the network</source>
        <translation>신경망의 구조</translation>
    </message>
    <message>
        <source>hidden layers</source>
        <translation>은닉층 수</translation>
    </message>
    <message>
        <source>Present layer: its units and h</source>
        <translation>현재 층: 유닛 수와 h</translation>
    </message>
    <message>
        <source>layer {0}</source>
        <translation>{0}번째 층</translation>
    </message>
    <message>
        <source>units</source>
        <translation>유닛 수</translation>
    </message>
    <message>
        <source>activation function of the layer</source>
        <translation>층의 활성화 함수</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>가중치</translation>
    </message>
</context>
<context>
    <name>NetworkPanel</name>
    <message>
        <source>The same as matrices</source>
        <translation>행렬로 나타낸 같은 신경망</translation>
    </message>
    <message>
        <source>point at a column: it is a unit</source>
        <translation>열 하나가 유닛 하나: 가리켜 보십시오</translation>
    </message>
    <message>
        <source>weight &gt; 0</source>
        <translation>가중치 &gt; 0</translation>
    </message>
    <message>
        <source>weight &lt; 0</source>
        <translation>가중치 &lt; 0</translation>
    </message>
    <message>
        <source>Drawing of the network: arrow keys choose a weight, Enter types it</source>
        <translation>신경망 그림: 화살표 키로 가중치를 고르고 Enter로 값을 넣습니다</translation>
    </message>
    <message>
        <source>Number of the network</source>
        <translation>신경망의 값</translation>
    </message>
    <message>
        <source>The network as matrices</source>
        <translation>행렬로 나타낸 신경망</translation>
    </message>
    <message>
        <source>Decision regions</source>
        <translation>결정 영역</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>계산</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>class {0}: </source>
        <translation>클래스 {0}: </translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>Decision regions of {0}</source>
        <translation>{0}의 결정 영역</translation>
    </message>
    <message>
        <source>hidden {0}</source>
        <translation>은닉층 {0}</translation>
    </message>
    <message>
        <source>input</source>
        <translation>입력층</translation>
    </message>
    <message>
        <source>output</source>
        <translation>출력층</translation>
    </message>
    <message>
        <source>no hidden layer</source>
        <translation>은닉층 없음</translation>
    </message>
    <message>
        <source>1 hidden layer</source>
        <translation>은닉층 1개</translation>
    </message>
    <message>
        <source>A network of {0} units in {1} layers. For x₁ = {2}, x₂ = {3} it answers {4}.</source>
        <translation>유닛이 {0}개씩이고 가중치 층이 {1}개인 신경망입니다. x₁ = {2}, x₂ = {3}일 때 출력은 {4}입니다.</translation>
    </message>
    <message>
        <source>What {0} is for every x₁ from {1} to {2} and x₂ from {3} to {4}, with the line {5}.</source>
        <translation>x₁이 {1}부터 {2}까지, x₂가 {3}부터 {4}까지일 때 {0}의 값과 경계선 {5}입니다.</translation>
    </message>
    <message>
        <source>Which of {0} is the largest for every x₁ from {1} to {2} and x₂ from {3} to {4}, as regions.</source>
        <translation>x₁이 {1}부터 {2}까지, x₂가 {3}부터 {4}까지일 때 {0} 가운데 무엇이 가장 큰지를 영역으로 보입니다.</translation>
    </message>
    <message>
        <source>categorical cross-entropy</source>
        <translation>범주형 교차 엔트로피</translation>
    </message>
    <message>
        <source>binary cross-entropy</source>
        <translation>이항 교차 엔트로피</translation>
    </message>
    <message>
        <source>Training: loss {0}</source>
        <translation>훈련: 손실 {0}</translation>
    </message>
    <message>
        <source>Test: loss {0}</source>
        <translation>테스트: 손실 {0}</translation>
    </message>
    <message>
        <source>{0}, {1} right</source>
        <translation>{0}, 정확도 {1}</translation>
    </message>
    <message>
        <source>Make it {0} outputs</source>
        <translation>출력을 {0}개로 바꾸기</translation>
    </message>
    <message>
        <source>The loss stalls. What helps: more units, a larger α, or a new random start.</source>
        <translation>손실이 더 줄지 않습니다. 유닛을 늘리거나, α를 키우거나, 새 무작위 시작을 해 보십시오.</translation>
    </message>
    <message>
        <source>Overfitting: good on the training data, not on the test data.</source>
        <translation>과적합: 훈련 데이터는 잘 맞히지만 테스트 데이터는 그렇지 않습니다.</translation>
    </message>
    <message>
        <source>Make the output a sigmoid</source>
        <translation>출력을 시그모이드로 바꾸기</translation>
    </message>
    <message>
        <source>Make the outputs a softmax</source>
        <translation>출력을 소프트맥스로 바꾸기</translation>
    </message>
    <message>
        <source>Take the squared error</source>
        <translation>제곱 오차로 바꾸기</translation>
    </message>
    <message>
        <source>Turn steps into tanh and sigmoid</source>
        <translation>계단을 tanh와 시그모이드로 바꾸기</translation>
    </message>
    <message>
        <source>What the network does</source>
        <translation>신경망이 하는 일</translation>
    </message>
    <message>
        <source>A bias is a threshold with the other sign, b = −θ; y is the output still, as for the perceptron. b has the shape (n,): NumPy adds it to each row of X·W (broadcasting). The batch of N samples goes through in one product, a row for each.</source>
        <translation>편향은 임계값의 부호를 바꾼 것입니다: b = −θ. y는 출력입니다(퍼셉트론과 같음). b의 형상은 (n,)이고 NumPy는 X·W의 모든 행에 b를 더합니다(브로드캐스팅). 표본 N개의 배치는 표본마다 한 행씩, 행렬 곱 한 번으로 계산됩니다.</translation>
    </message>
    <message>
        <source>X of one sample has the shape (1, 2): np.array([[1, 2]]). np.array([1, 2]) has the shape (2,), and np.dot of it with W (2, {0}) has the shape ({0},). A bias is a threshold with the other sign, b = −θ; y is the output still.</source>
        <translation>표본이 하나인 X의 형상은 (1, 2)입니다: np.array([[1, 2]]). np.array([1, 2])의 형상은 (2,)이고, 이것과 W (2, {0})의 np.dot은 형상이 ({0},)입니다. 편향은 임계값의 부호를 바꾼 것입니다: b = −θ. y는 출력입니다(퍼셉트론과 같음).</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>학습 설정</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>구조</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>training</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>test</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>present sample</source>
        <translation>현재 표본</translation>
    </message>
    <message>
        <source>{0} hidden layers: DNN by convention</source>
        <translation>은닉층 {0}개: 관례상 심층 신경망(DNN)</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>배치</translation>
    </message>
</context>
<context>
    <name>NeuronView</name>
    <message>
        <source>target</source>
        <translation>목표</translation>
    </message>
</context>
<context>
    <name>NoteText</name>
    <message>
        <source>more</source>
        <translation>더 보기</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Lecturer&apos;s notes</source>
        <translation>강의 노트</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>다음: {0}</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Dots per inch</source>
        <translation>인치당 점 수(dpi)</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>Seconds per step</source>
        <translation>단계당 시간(초)</translation>
    </message>
    <message>
        <source>Plays (0: for ever)</source>
        <translation>재생 횟수(0: 계속)</translation>
    </message>
    <message>
        <source>Slide 16:9</source>
        <translation>슬라이드 16:9</translation>
    </message>
    <message>
        <source>Slide 4:3</source>
        <translation>슬라이드 4:3</translation>
    </message>
    <message>
        <source>A4 width</source>
        <translation>A4 폭</translation>
    </message>
    <message>
        <source>Half column</source>
        <translation>A4 반 폭</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>정사각형</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>화면</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>직접 정함</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>둘 다</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>너비(픽셀)</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>높이(픽셀)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>as on the screen</source>
        <translation>화면과 같게</translation>
    </message>
    <message>
        <source>Text of the title</source>
        <translation>제목 글</translation>
    </message>
    <message>
        <source>Caption with the values</source>
        <translation>값을 적은 설명</translation>
    </message>
    <message>
        <source>Transparent ground</source>
        <translation>투명한 배경</translation>
    </message>
</context>
<context>
    <name>OwnData</name>
    <message>
        <source>Class of the points that you click</source>
        <translation>클릭해서 놓는 점의 클래스</translation>
    </message>
    <message>
        <source>class {0}</source>
        <translation>클래스 {0}</translation>
    </message>
    <message>
        <source>targets</source>
        <translation>목표값 수</translation>
    </message>
</context>
<context>
    <name>Pad</name>
    <message>
        <source>nothing is drawn yet</source>
        <translation>아직 아무것도 쓰지 않음</translation>
    </message>
    <message>
        <source>draw your {0} here</source>
        <translation>여기에 쓸 숫자: {0}</translation>
    </message>
    <message>
        <source>32 × 32 bits</source>
        <translation>32 × 32 비트</translation>
    </message>
    <message>
        <source>8 × 8 counts</source>
        <translation>8 × 8 개수</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Formula and working</source>
        <translation>수식과 계산 과정</translation>
    </message>
    <message>
        <source>NumPy code</source>
        <translation>NumPy 코드</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>밝게 또는 어둡게</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>처음으로</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>한 단계 뒤로</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>One step on</source>
        <translation>한 단계 앞으로</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>끝으로</translation>
    </message>
    <message>
        <source>{0} of {1} steps, spaced evenly.</source>
        <translation>전체 {1}단계 가운데 같은 간격으로 고른 {0}단계입니다.</translation>
    </message>
    <message>
        <source>There is only step 0, so nothing moves.</source>
        <translation>0단계뿐이므로 움직이는 것이 없습니다.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Lecture · {0}</source>
        <translation>강의 · {0}</translation>
    </message>
    <message>
        <source>✗ Not this time. The right answer is marked with ✓.</source>
        <translation>✗ 이번에는 아닙니다. 정답에 ✓ 표시가 있습니다.</translation>
    </message>
    <message>
        <source>✗ Not this time. It is {0}.</source>
        <translation>✗ 이번에는 아닙니다. 정답은 {0}입니다.</translation>
    </message>
    <message>
        <source>✓ Right, as you predicted.</source>
        <translation>✓ 예측이 맞았습니다.</translation>
    </message>
    <message>
        <source>✓ Done.</source>
        <translation>✓ 해냈습니다.</translation>
    </message>
    <message>
        <source>○ Not yet.</source>
        <translation>○ 아직입니다.</translation>
    </message>
    <message>
        <source>Predict first</source>
        <translation>먼저 예측해 보십시오</translation>
    </message>
    <message>
        <source>Check my prediction</source>
        <translation>예측 확인하기</translation>
    </message>
    <message>
        <source>Next line</source>
        <translation>다음 줄</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>과제</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>힌트</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>풀이 보기</translation>
    </message>
    <message>
        <source>Ask me again</source>
        <translation>다시 풀기</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>나의 답</translation>
    </message>
    <message>
        <source>○ This is the solution. Press Begin and do it yourself.</source>
        <translation>○ 지금 화면은 풀이입니다. &apos;시작&apos;을 눌러 직접 해 보십시오.</translation>
    </message>
    <message>
        <source>◀ Back to page {0}</source>
        <translation>◀ {0}쪽으로 돌아가기</translation>
    </message>
</context>
<context>
    <name>PagesList</name>
    <message>
        <source>• Answered: {0} of {1}, right at once: {2}. ✓ Tasks done: {3}.</source>
        <translation>• 답한 질문: {0} / {1}, 맞힌 예측: {2}. ✓ 해낸 과제: {3}.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>쪽</translation>
    </message>
    <message>
        <source>Forget my progress</source>
        <translation>진도 지우기</translation>
    </message>
</context>
<context>
    <name>PairsTable</name>
    <message>
        <source>Own pairs: x1, x2 and a target for each output</source>
        <translation>내 입력과 목표값: x1, x2와 출력마다 목표값 하나</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Working</source>
        <translation>계산 과정</translation>
    </message>
    <message>
        <source>row {0}, column {1}</source>
        <translation>{0}행 {1}열</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Perceptron</source>
        <translation>퍼셉트론</translation>
    </message>
    <message>
        <source>Activation functions</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>Neural network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>Matrix product</source>
        <translation>행렬 곱</translation>
    </message>
    <message>
        <source>Cost function</source>
        <translation>비용 함수</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>경사 하강법</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>로그 손실</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>필기 숫자</translation>
    </message>
</context>
<context>
    <name>PerceptronPanel</name>
    <message>
        <source>Neuron</source>
        <translation>뉴런</translation>
    </message>
    <message>
        <source>press x₁ or x₂ to switch it</source>
        <translation>x₁, x₂를 눌러 바꿉니다</translation>
    </message>
    <message>
        <source>target</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>Input plane</source>
        <translation>입력 평면</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>직접 정하기</translation>
    </message>
    <message>
        <source>it learns</source>
        <translation>스스로 학습</translation>
    </message>
    <message>
        <source>Build it from NAND, OR and AND</source>
        <translation>NAND, OR, AND로 만들기</translation>
    </message>
    <message>
        <source>initial weight</source>
        <translation>초기 가중치</translation>
    </message>
    <message>
        <source>initial threshold</source>
        <translation>초기 임계값</translation>
    </message>
    <message>
        <source>initial bias = −θ</source>
        <translation>초기 편향 = −θ</translation>
    </message>
    <message>
        <source>target 1</source>
        <translation>목표 1</translation>
    </message>
    <message>
        <source>target 0</source>
        <translation>목표 0</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>틀림</translation>
    </message>
    <message>
        <source>Gate: {0}</source>
        <translation>게이트: {0}</translation>
    </message>
    <message>
        <source>w₁ = w₂ = 0: there is no line.
The sum is {0} everywhere, so y = {1}.</source>
        <translation>w₁ = w₂ = 0: 직선이 없습니다.
합은 어디서나 {0}, 따라서 y = {1}입니다.</translation>
    </message>
    <message>
        <source>drag: move the line</source>
        <translation>끌기: 직선 옮기기</translation>
    </message>
    <message>
        <source>drag: turn the line</source>
        <translation>끌기: 직선 돌리기</translation>
    </message>
    <message>
        <source>Truth table</source>
        <translation>진리표</translation>
    </message>
    <message>
        <source>press a target to change it</source>
        <translation>목표를 눌러 바꿉니다</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>직접</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>임계값</translation>
    </message>
    <message>
        <source>bias = −θ</source>
        <translation>편향 = −θ</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>The sum is written</source>
        <translation>가중합의 표기</translation>
    </message>
    <message>
        <source>A sum of exactly 0 gives</source>
        <translation>합이 정확히 0일 때의 출력</translation>
    </message>
    <message>
        <source>1 (some books)</source>
        <translation>1 (일부 책)</translation>
    </message>
    <message>
        <source>0 (slides)</source>
        <translation>0 (슬라이드)</translation>
    </message>
    <message>
        <source>Right answers</source>
        <translation>맞은 개수</translation>
    </message>
    <message>
        <source>A sum of exactly 0</source>
        <translation>합이 정확히 0인 입력</translation>
    </message>
    <message>
        <source>{0} of 4 {1}</source>
        <translation>4개 중 {0}개 {1}</translation>
    </message>
    <message>
        <source>right answers</source>
        <translation>맞은 개수</translation>
    </message>
    <message>
        <source>for x₁ = {0}, x₂ = {1}</source>
        <translation>x₁ = {0}, x₂ = {1}일 때</translation>
    </message>
    <message>
        <source>output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>The line lies outside this picture:
change {0}, w₁ or w₂.</source>
        <translation>직선이 그림 밖에 있습니다.
{0}, w₁, w₂를 바꿔 보십시오.</translation>
    </message>
    <message>
        <source>Where the weights come from</source>
        <translation>가중치를 정하는 방법</translation>
    </message>
    <message>
        <source>The sixteen functions of two inputs</source>
        <translation>입력이 둘인 함수 열여섯 개</translation>
    </message>
    <message>
        <source>The slides subtract a threshold θ, other books add a bias b: b = −θ gives the same neuron. At a sum of exactly 0 the step gives 0 here and 1 in some books. Here y is the output, as on the slides; from the cost on it is the target.</source>
        <translation>슬라이드는 임계값 θ를 빼고, 다른 책은 편향 b를 더합니다. b = −θ이면 같은 뉴런입니다. 합이 정확히 0이면 계단 함수는 여기서 0, 일부 책에서는 1입니다. 여기서 y는 출력입니다(슬라이드와 같음). 비용 함수부터는 정답입니다.</translation>
    </message>
    <message>
        <source>before</source>
        <translation>갱신 전</translation>
    </message>
    <message>
        <source>after</source>
        <translation>갱신 후</translation>
    </message>
    <message>
        <source>present row</source>
        <translation>현재 행</translation>
    </message>
    <message>
        <source>The line before the update
lies outside this picture.</source>
        <translation>갱신 전의 직선이
그림 밖에 있습니다.</translation>
    </message>
</context>
<context>
    <name>PerceptronWords</name>
    <message>
        <source>All four are right: every input with target 1 gives 1, every other gives 0.</source>
        <translation>네 개가 모두 맞습니다. 목표가 1인 입력은 1을, 나머지는 0을 출력합니다.</translation>
    </message>
    <message>
        <source>Wrong: {0}. Without a line all inputs give the same: change w₁ or w₂.</source>
        <translation>틀린 입력: {0}. 직선이 없으면 모든 입력의 출력이 같습니다. w₁ 또는 w₂를 바꿔 보십시오.</translation>
    </message>
    <message>
        <source>Wrong: {0}. One line can get all four right: move it or turn it.</source>
        <translation>틀린 입력: {0}. 직선 하나로 네 개를 모두 맞힐 수 있습니다. 직선을 옮기거나 돌려 보십시오.</translation>
    </message>
    <message>
        <source>No line, since w₁ = w₂ = 0: all four inputs are on one side. Output 1: {1}. {2} of 4 are right.</source>
        <translation>w₁ = w₂ = 0이므로 직선이 없고 네 입력이 모두 한쪽에 있습니다. 출력이 1인 입력: {1}. 4개 중 {2}개가 맞습니다.</translation>
    </message>
    <message>
        <source>w₁ = w₂ = 0: no line, always y = {0}</source>
        <translation>w₁ = w₂ = 0: 직선 없음, 항상 y = {0}</translation>
    </message>
    <message>
        <source>{0} of 4 are right, and one line gets at most 3 of 4 right: the two classes lie on crossing diagonals, so every line leaves a corner on the wrong side.</source>
        <translation>4개 중 {0}개가 맞습니다. 직선 하나로는 4개 중 최대 3개만 맞힙니다. 두 클래스가 엇갈린 대각선 위에 있어서 어떤 직선을 그어도 한 점은 반대쪽에 남습니다.</translation>
    </message>
    <message>
        <source>At {0} the sum is exactly 0, which gives {1}.</source>
        <translation>{0}에서 합이 정확히 0이므로 출력은 {1}입니다.</translation>
    </message>
    <message>
        <source>always 0</source>
        <translation>항상 0</translation>
    </message>
    <message>
        <source>always 1</source>
        <translation>항상 1</translation>
    </message>
    <message>
        <source>{0} · no line can do it</source>
        <translation>{0} · 직선 하나로는 안 됨</translation>
    </message>
    <message>
        <source>x1 = {x1}, x2 = {x2}; w1 = {w1}, w2 = {w2}, θ = {theta}; the sum is {sum}, the output {y}.</source>
        <translation>x1 = {x1}, x2 = {x2}, w1 = {w1}, w2 = {w2}, θ = {theta}. 합은 {sum}, 출력은 {y}입니다.</translation>
    </message>
    <message>
        <source>The line {0} among the four inputs. Output 1: {1}. {2} of 4 are right.</source>
        <translation>네 입력과 직선 {0}. 출력이 1인 입력: {1}. 4개 중 {2}개가 맞습니다.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>PlaneMap</name>
    <message>
        <source>Remove this point</source>
        <translation>이 점 지우기</translation>
    </message>
</context>
<context>
    <name>PointsTable</name>
    <message>
        <source>Own points: x1, x2 and the class</source>
        <translation>내 데이터: x1, x2와 클래스</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Taught words</source>
        <translation>배우는 용어</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>움직임</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>작업 보호</translation>
    </message>
    <message>
        <source>Size of exported pictures</source>
        <translation>내보내는 그림의 크기</translation>
    </message>
    <message>
        <source>Fineness of bitmaps</source>
        <translation>비트맵의 세밀함</translation>
    </message>
    <message>
        <source>show them in the other language too</source>
        <translation>다른 언어의 용어도 함께 보여 주기</translation>
    </message>
    <message>
        <source>let the ball glide between two steps</source>
        <translation>두 단계 사이에서 공이 미끄러지듯 움직이게 하기</translation>
    </message>
    <message>
        <source>keep my work against a crash while I work</source>
        <translation>비정상 종료에 대비해 작업을 저장해 두기</translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation>{0} × {1} 픽셀</translation>
    </message>
    <message>
        <source>{0} × as fine</source>
        <translation>{0}배 세밀하게</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Each number is another question, and the same number is always the same one: a class can work through the same list.</source>
        <translation>번호마다 다른 문제이고, 같은 번호는 언제나 같은 문제입니다. 반 전체가 같은 목록을 풀 수 있습니다.</translation>
    </message>
    <message>
        <source>question number</source>
        <translation>문제 번호</translation>
    </message>
</context>
<context>
    <name>QuizCard</name>
    <message>
        <source>Exercise</source>
        <translation>연습 문제</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>나의 답</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>정답 보기</translation>
    </message>
    <message>
        <source>Question before</source>
        <translation>이전 문제</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>다음 문제</translation>
    </message>
    <message>
        <source>Type the numbers, as in 3 or 3, 2, and press Enter.</source>
        <translation>3 또는 3, 2처럼 숫자를 쓰고 Enter를 누르십시오.</translation>
    </message>
    <message>
        <source>question {0}</source>
        <translation>문제 {0}</translation>
    </message>
    <message>
        <source>The inner sizes vanish; the rows of the first and the columns of the second stay.</source>
        <translation>안쪽 크기는 사라지고 첫째의 행 수와 둘째의 열 수가 남습니다.</translation>
    </message>
    <message>
        <source>The rows of the second must be as many as the columns of the first.</source>
        <translation>둘째의 행 수는 첫째의 열 수와 같아야 합니다.</translation>
    </message>
    <message>
        <source>The columns of the first must be as many as the rows of the second.</source>
        <translation>첫째의 열 수는 둘째의 행 수와 같아야 합니다.</translation>
    </message>
    <message>
        <source>The rows of the result are those of the first, its columns those of the second.</source>
        <translation>결과의 행 수는 첫째의 행 수, 열 수는 둘째의 열 수입니다.</translation>
    </message>
    <message>
        <source>The inner sizes meet and vanish; with a 1-D array only the rows of the first stay.</source>
        <translation>안쪽 크기가 만나 사라지고, 1차원 배열과 곱하면 첫째의 행 수만 남습니다.</translation>
    </message>
    <message>
        <source>Count the entries of the outer list, then of a list inside it, and so on.</source>
        <translation>바깥 리스트의 원소 수, 그 안의 리스트의 원소 수를 차례로 셉니다.</translation>
    </message>
    <message>
        <source>Count the brackets that open before the first number.</source>
        <translation>첫 숫자 앞에 열린 대괄호를 셉니다.</translation>
    </message>
    <message>
        <source>Count all numbers: the sizes of the shape multiplied.</source>
        <translation>모든 숫자를 셉니다. 형상의 크기를 곱한 값입니다.</translation>
    </message>
    <message>
        <source>The answer is {0}. {1}</source>
        <translation>정답: {0}. {1}</translation>
    </message>
    <message>
        <source>✓ Right. {0}</source>
        <translation>✓ 맞습니다. {0}</translation>
    </message>
    <message>
        <source>✗ Not {0}. {1}</source>
        <translation>✗ {0}: 정답이 아닙니다. {1}</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>the data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>the drawing</source>
        <translation>직접 쓴 글씨</translation>
    </message>
    <message>
        <source>own digits</source>
        <translation>보관한 숫자</translation>
    </message>
    <message>
        <source>Digit to read</source>
        <translation>읽을 숫자</translation>
    </message>
    <message>
        <source>number in the data</source>
        <translation>데이터 번호</translation>
    </message>
    <message>
        <source>own digit</source>
        <translation>보관한 숫자</translation>
    </message>
    <message>
        <source>Undo stroke</source>
        <translation>한 획 취소</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Centre and scale: 32 high, as the data</source>
        <translation>가운데로, 크기 맞춤: 데이터처럼 높이 32</translation>
    </message>
    <message>
        <source>Meant as</source>
        <translation>쓰려던 숫자</translation>
    </message>
    <message>
        <source>meant as {0}</source>
        <translation>쓰려던 숫자 {0}</translation>
    </message>
    <message>
        <source>Keep as own</source>
        <translation>보관하기</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Open own digits…</source>
        <translation>직접 만든 숫자 열기…</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Operation not permitted</source>
        <translation>허용되지 않는 작업입니다</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>그런 파일이나 폴더가 없습니다</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>읽고 쓰는 중에 장치에서 오류가 났습니다</translation>
    </message>
    <message>
        <source>No such device or address</source>
        <translation>그런 장치나 주소가 없습니다</translation>
    </message>
    <message>
        <source>Resource temporarily unavailable</source>
        <translation>지금은 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>메모리가 부족합니다</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>권한이 없습니다</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>장치가 사용 중입니다</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>파일이 이미 있습니다</translation>
    </message>
    <message>
        <source>Invalid cross-device link</source>
        <translation>서로 다른 장치에 걸친 링크입니다</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>그런 장치가 없습니다</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>폴더가 아닙니다</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>폴더입니다</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>쓸 수 없는 이름이나 값입니다</translation>
    </message>
    <message>
        <source>Too many open files in system</source>
        <translation>시스템에 열린 파일이 너무 많습니다</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>열린 파일이 너무 많습니다</translation>
    </message>
    <message>
        <source>Text file busy</source>
        <translation>실행 중인 파일입니다</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>파일이 너무 큽니다</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>디스크에 남은 공간이 없습니다</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>읽기 전용 디스크입니다</translation>
    </message>
    <message>
        <source>Broken pipe</source>
        <translation>받는 쪽이 먼저 닫았습니다</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>파일 이름이 너무 깁니다</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>폴더가 비어 있지 않습니다</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>링크가 서로를 돌아가며 가리킵니다</translation>
    </message>
    <message>
        <source>Operation not supported</source>
        <translation>지원하지 않는 작업입니다</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>연결 시간이 지났습니다</translation>
    </message>
    <message>
        <source>Transport endpoint is not connected</source>
        <translation>네트워크 드라이브와 연결이 끊겼습니다</translation>
    </message>
    <message>
        <source>Host is down</source>
        <translation>상대 컴퓨터가 꺼져 있습니다</translation>
    </message>
    <message>
        <source>No route to host</source>
        <translation>상대 컴퓨터로 가는 길이 없습니다</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>네트워크 드라이브에서 사라진 파일입니다</translation>
    </message>
    <message>
        <source>Remote I/O error</source>
        <translation>네트워크 드라이브에서 오류가 났습니다</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>디스크에 쓸 수 있는 몫을 다 썼습니다</translation>
    </message>
    <message>
        <source>No medium found</source>
        <translation>드라이브에 매체가 없습니다</translation>
    </message>
</context>
<context>
    <name>RowsTable</name>
    <message>
        <source>Add a row</source>
        <translation>행 추가</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>행 삭제</translation>
    </message>
    <message>
        <source>Copy, paste or open a table</source>
        <translation>표 복사, 붙여넣기, 열기</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <source>Remove this run</source>
        <translation>이 실행 지우기</translation>
    </message>
    <message>
        <source>Remove: {0}</source>
        <translation>지우기: {0}</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>dlviz crashed the last time. The details help whoever mends it.</source>
        <translation>지난번에 dlviz가 비정상 종료했습니다. 자세한 내용은 고치는 데 도움이 됩니다.</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>자세한 내용 복사</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>dlviz was not closed properly. Your work as it was at {0} can be brought back.</source>
        <translation>dlviz가 제대로 닫히지 않았습니다. {0}의 작업 상태를 되살릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>되살리기</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Something inside dlviz went wrong ({0}). The rest works on.</source>
        <translation>dlviz 안에서 문제가 생겼습니다({0}). 나머지는 계속 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The details are in the clipboard.</source>
        <translation>자세한 내용을 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>Work on the machine {0} as it was at {1} can be brought back. If dlviz is still open there, close it first.</source>
        <translation>컴퓨터 {0}에서 {1}에 하던 작업을 되살릴 수 있습니다. 그곳에서 dlviz가 아직 열려 있으면 먼저 닫아 주십시오.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>나중에</translation>
    </message>
</context>
<context>
    <name>SampleTable</name>
    <message>
        <source>Rows of classes and their losses</source>
        <translation>클래스별 행과 손실</translation>
    </message>
    <message>
        <source>ID, class and numbers can be typed over</source>
        <translation>ID, 클래스, 숫자를 고쳐 쓸 수 있습니다</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Groups of settings</source>
        <translation>설정 묶음</translation>
    </message>
</context>
<context>
    <name>Sides</name>
    <message>
        <source>Fold the controls</source>
        <translation>조절판 접기</translation>
    </message>
    <message>
        <source>All controls</source>
        <translation>조절판 모두 보기</translation>
    </message>
</context>
<context>
    <name>Sights</name>
    <message>
        <source>Cards of the stage</source>
        <translation>무대의 카드</translation>
    </message>
</context>
<context>
    <name>StepsBar</name>
    <message>
        <source>Step of the preview</source>
        <translation>미리 보기의 단계</translation>
    </message>
    <message>
        <source>One picture of a page with tables, working and code</source>
        <translation>표, 계산 과정, 코드가 함께 있는 페이지의 그림 하나</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>{1}단계 중 {0}단계</translation>
    </message>
    <message>
        <source>one picture of a page with {0} steps, tables, working and code</source>
        <translation>{0}단계의 표, 계산 과정, 코드가 함께 있는 페이지의 그림 하나</translation>
    </message>
    <message>
        <source>{0} frames, {1} s</source>
        <translation>{0}프레임, {1}초</translation>
    </message>
</context>
<context>
    <name>SwitchedOff</name>
    <message>
        <source>This view failed and is switched off. The rest works on, and nothing is lost.</source>
        <translation>이 화면에 문제가 생겨 꺼 두었습니다. 나머지는 계속 쓸 수 있고, 잃은 것은 없습니다.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>rows {0}–{1} of {2}</source>
        <translation>전체 {2}행 중 {0}–{1}행</translation>
    </message>
</context>
<context>
    <name>TableRoom</name>
    <message>
        <source>Show the other columns: {0}</source>
        <translation>다른 열 보기: {0}</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Reading {0} …</source>
        <translation>{0} 읽는 중 …</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>읽는 중 …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>취소했습니다. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>Which panel is to take {0}?</source>
        <translation>{0} 파일을 어느 패널에서 받을까요?</translation>
    </message>
    <message>
        <source>Only {0} takes pictures.</source>
        <translation>그림을 받는 패널은 {0}뿐입니다.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>받지 않음</translation>
    </message>
    <message>
        <source>Which panel is to take the pasted table?</source>
        <translation>붙여넣은 표를 어느 패널에서 받을까요?</translation>
    </message>
    <message>
        <source>Which panel is to take the pasted picture?</source>
        <translation>붙여넣은 그림을 어느 패널에서 받을까요?</translation>
    </message>
    <message>
        <source>Only {0} takes this table.</source>
        <translation>이 표를 받는 패널은 {0}뿐입니다.</translation>
    </message>
</context>
<context>
    <name>Themes</name>
    <message>
        <source>As the system</source>
        <translation>시스템에 맞춤</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>프로젝터</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>{0} of {1}</source>
        <translation>{1}개 중 {0}번째</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>그만 보기</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>시작하기</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>The lecture, panel by panel</source>
        <translation>강의를 패널로</translation>
    </message>
    <message>
        <source>Take hold of it</source>
        <translation>잡고 끌어 보기</translation>
    </message>
    <message>
        <source>Points, lines and balls can be dragged. Point at something to read its exact value.</source>
        <translation>점, 직선, 공을 끌 수 있습니다. 무엇이든 마우스로 가리키면 정확한 값을 읽습니다.</translation>
    </message>
    <message>
        <source>Or say it exactly</source>
        <translation>정확한 값 넣기</translation>
    </message>
    <message>
        <source>Every number has a slider and an entry that takes 3/14 too. The presets on top are the slides&apos;.</source>
        <translation>모든 수에 슬라이더와 입력 칸이 있고, 3/14처럼 써도 됩니다. 위쪽 버튼은 슬라이드의 값입니다.</translation>
    </message>
    <message>
        <source>Check it by hand</source>
        <translation>손으로 검산하기</translation>
    </message>
    <message>
        <source>The formula, with the numbers of this moment put in. The digits you see give the result you see.</source>
        <translation>지금의 수를 넣은 식입니다. 보이는 숫자로 계산하면 보이는 결과가 나옵니다.</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>잃어버리지 않습니다</translation>
    </message>
    <message>
        <source>Everything can be undone, and taken away as a picture, a table or NumPy code. F1 shows all keys, and Shift+F1 says what a control is.</source>
        <translation>무엇이든 실행 취소할 수 있고, 그림이나 표나 NumPy 코드로 가져갈 수 있습니다. F1은 단축키를 모두 보여 주고, Shift+F1은 조절 장치가 무엇인지 알려 줍니다.</translation>
    </message>
    <message>
        <source>Each tab is one topic, in the order of the lecture. Ctrl+1 to Ctrl+8 open them.</source>
        <translation>탭 하나가 강의의 한 주제이며 강의 순서대로 있습니다. Ctrl+1부터 Ctrl+8까지로 엽니다.</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>updates done</source>
        <translation>갱신 횟수</translation>
    </message>
    <message>
        <source>New random start</source>
        <translation>새 무작위 시작</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>hidden layers</source>
        <translation>은닉층 수</translation>
    </message>
    <message>
        <source>activation function of hidden layers</source>
        <translation>은닉층의 활성화 함수</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>method of descent</source>
        <translation>경사 하강 방법</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>share to learn from</source>
        <translation>훈련 데이터 비율</translation>
    </message>
    <message>
        <source>Own digits too, {0} times each</source>
        <translation>보관한 숫자도 학습: 각각 {0}번씩</translation>
    </message>
    <message>
        <source>L2 (0: off)</source>
        <translation>L2 정칙화(0: 끔)</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>에포크 수</translation>
    </message>
    <message>
        <source>seed of the start</source>
        <translation>시작 시드</translation>
    </message>
    <message>
        <source>seed of the split</source>
        <translation>분할 시드</translation>
    </message>
    <message>
        <source>units of hidden layer {0}</source>
        <translation>은닉층 {0}의 유닛 수</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>categorical cross-entropy</source>
        <translation>범주형 교차 엔트로피</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
</context>
<context>
    <name>TrainingControls</name>
    <message>
        <source>updates done</source>
        <translation>갱신 횟수</translation>
    </message>
    <message>
        <source>New random start</source>
        <translation>새 무작위 시작</translation>
    </message>
    <message>
        <source>Loss to minimise</source>
        <translation>최소화할 손실</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>교차 엔트로피</translation>
    </message>
    <message>
        <source>squared error</source>
        <translation>제곱 오차</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>L2 (0: off)</source>
        <translation>L2 정칙화(0: 끔)</translation>
    </message>
    <message>
        <source>Three clouds</source>
        <translation>세 무리</translation>
    </message>
    <message>
        <source>Three spirals</source>
        <translation>세 나선</translation>
    </message>
    <message>
        <source>Own inputs and targets</source>
        <translation>내 입력과 목표값</translation>
    </message>
    <message>
        <source>Hold the biases</source>
        <translation>편향 고정</translation>
    </message>
    <message>
        <source>share to learn from</source>
        <translation>훈련 데이터 비율</translation>
    </message>
    <message>
        <source>points</source>
        <translation>데이터 개수</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>잡음</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>에포크 수</translation>
    </message>
    <message>
        <source>seed of the start</source>
        <translation>시작 시드</translation>
    </message>
    <message>
        <source>seed of the data</source>
        <translation>데이터 시드</translation>
    </message>
    <message>
        <source>Data to learn from</source>
        <translation>학습할 데이터</translation>
    </message>
    <message>
        <source>½ squared error</source>
        <translation>½ 제곱 오차</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>동심원</translation>
    </message>
    <message>
        <source>Spirals</source>
        <translation>나선</translation>
    </message>
    <message>
        <source>Two clouds</source>
        <translation>두 무리</translation>
    </message>
    <message>
        <source>XOR clouds</source>
        <translation>XOR 무리</translation>
    </message>
    <message>
        <source>Own points</source>
        <translation>내 데이터</translation>
    </message>
    <message>
        <source>= all {0}</source>
        <translation>= 전체 {0}개</translation>
    </message>
    <message>
        <source>One update looks at one batch, an epoch at each point once. The start of the timeline always has the same weights; a new random start takes another seed.</source>
        <translation>갱신 한 번에 배치 하나를, 에포크 한 번에 모든 점을 한 번씩 봅니다. 시간 축의 시작은 언제나 같은 가중치이고, 새 무작위 시작은 다른 시드를 씁니다.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
</context>
<context>
    <name>TrainingPart</name>
    <message>
        <source>epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>epoch {0}: training {1}, test {2}</source>
        <translation>에포크 {0}: 훈련 {1}, 테스트 {2}</translation>
    </message>
    <message>
        <source>training</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>test</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>epoch {0}: training {1}</source>
        <translation>에포크 {0}: 훈련 {1}</translation>
    </message>
    <message>
        <source>Diverged: after update {0} the weights pass 10¹⁰⁰. A smaller learning rate may converge.</source>
        <translation>발산: {0}번째 갱신 뒤 가중치가 10¹⁰⁰을 넘습니다. 학습률을 줄이면 수렴할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>TrainingTransport</name>
    <message>
        <source>◀ one epoch</source>
        <translation>◀ 한 에포크</translation>
    </message>
    <message>
        <source>one epoch ▶</source>
        <translation>한 에포크 ▶</translation>
    </message>
    <message>
        <source>slow: 1 update</source>
        <translation>천천히: 갱신 1번</translation>
    </message>
    <message>
        <source>1 update a frame</source>
        <translation>프레임당 갱신 1번</translation>
    </message>
    <message>
        <source>1 epoch a frame</source>
        <translation>프레임당 1에포크</translation>
    </message>
    <message>
        <source>5 epochs a frame</source>
        <translation>프레임당 5에포크</translation>
    </message>
    <message>
        <source>20 epochs a frame</source>
        <translation>프레임당 20에포크</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>To the start</source>
        <translation>처음으로</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>한 단계 뒤로</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>재생 또는 일시 정지</translation>
    </message>
    <message>
        <source>One step on</source>
        <translation>한 단계 앞으로</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>끝으로</translation>
    </message>
    <message>
        <source>Play again and again</source>
        <translation>반복 재생</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>There is no step {0}: the last one is {1}, which is shown.</source>
        <translation>{0}단계는 없습니다. 마지막 단계인 {1}단계를 보여 줍니다.</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>preset</source>
        <translation>예제</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>another session</source>
        <translation>다른 세션</translation>
    </message>
    <message>
        <source>edit in {0}</source>
        <translation>{0} 편집</translation>
    </message>
</context>
<context>
    <name>WhatIsThis</name>
    <message>
        <source>The formula, the same with the numbers of this moment put in, and what comes of it.</source>
        <translation>식, 지금의 수를 넣은 식, 그 결과입니다.</translation>
    </message>
    <message>
        <source>From {0} to {1}; at the start {2}.</source>
        <translation>{0}부터 {1}까지이고 처음 값은 {2}입니다.</translation>
    </message>
    <message>
        <source>On the command line: {0}</source>
        <translation>명령줄에서: {0}</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Panels</source>
        <translation>패널</translation>
    </message>
</context>
<context>
    <name>Worksheet</name>
    <message>
        <source>Exercises</source>
        <translation>연습 문제</translation>
    </message>
    <message>
        <source>Exercises: answer key</source>
        <translation>연습 문제: 정답과 풀이</translation>
    </message>
    <message>
        <source>dlviz, sheet {0}</source>
        <translation>dlviz, 문제지 {0}</translation>
    </message>
    <message>
        <source>Name: {0}</source>
        <translation>이름: {0}</translation>
    </message>
    <message>
        <source>Date: {0}</source>
        <translation>날짜: {0}</translation>
    </message>
</context>
<context>
    <name>WorksheetDialog</name>
    <message>
        <source>Worksheet</source>
        <translation>문제지</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>모든 주제</translation>
    </message>
    <message>
        <source>None: one sheet for all. Else a name on each line.</source>
        <translation>비워 두면 모두 같은 문제지입니다. 한 줄에 한 이름씩 쓰면 사람마다 다릅니다.</translation>
    </message>
    <message>
        <source>Write the answer key beside it</source>
        <translation>정답과 풀이도 함께 저장</translation>
    </message>
    <message>
        <source>&amp;Topics</source>
        <translation>주제(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Number of exercises</source>
        <translation>문제 수(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>시드(&amp;S)</translation>
    </message>
    <message>
        <source>N&amp;ames</source>
        <translation>이름(&amp;A)</translation>
    </message>
    <message>
        <source>Choose at least one topic.</source>
        <translation>주제를 하나 이상 고르십시오.</translation>
    </message>
    <message>
        <source>Paper: PDF (*.pdf)</source>
        <translation>종이: PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Learning platform: GIFT (*.gift)</source>
        <translation>학습 플랫폼: GIFT (*.gift)</translation>
    </message>
    <message>
        <source>Learning platform: Moodle XML (*.xml)</source>
        <translation>학습 플랫폼: Moodle XML (*.xml)</translation>
    </message>
    <message>
        <source>Save the worksheet</source>
        <translation>문제지 저장</translation>
    </message>
</context>
<context>
    <name>Workshop</name>
    <message>
        <source>Written: {0}</source>
        <translation>저장했습니다: {0}</translation>
    </message>
    <message>
        <source>Making {0} …</source>
        <translation>{0} 만드는 중…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Cancelled. {0} was not written.</source>
        <translation>취소했습니다. {0} 파일은 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>Computing the way to this step …</source>
        <translation>이 단계까지 계산하고 있습니다…</translation>
    </message>
    <message>
        <source>Not made either: {0}.</source>
        <translation>다음 파일도 만들지 않았습니다: {0}.</translation>
    </message>
</context>
</TS>
