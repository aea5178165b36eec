<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>ActivationsPanel</name>
    <message>
        <source>Gallery</source>
        <translation>갤러리</translation>
    </message>
    <message>
        <source>one x in all</source>
        <translation>모두 같은 x</translation>
    </message>
    <message>
        <source>Gallery of activation functions</source>
        <translation>활성화 함수 갤러리</translation>
    </message>
    <message>
        <source>Drag in any picture: x moves in all.
Click one to enlarge it.</source>
        <translation>아무 그림에서나 끌면
모든 그림의 x가 움직입니다.
누르면 크게 보입니다.</translation>
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
        <source>From the slides: sigmoid</source>
        <translation>슬라이드의 시그모이드</translation>
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
        <source>Numbers of its own</source>
        <translation>이 함수의 매개변수</translation>
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
        <source>The slide&apos;s e = 2.7182 is truncated too: e = 2.71828… The slope 0.1 of Leaky ReLU and α = 1 of ELU are choices (PyTorch takes 0.01 and 1). Maxout has weights of its own; with one input it is the upper of two lines.</source>
        <translation>슬라이드의 e = 2.7182도 버림한 값입니다: e = 2.71828… Leaky ReLU의 0.1과 ELU의 α = 1은 고른 값입니다(PyTorch는 0.01과 1). Maxout은 가중치를 가지며, 입력이 하나면 두 직선 중 위쪽입니다.</translation>
    </message>
    <message>
        <source>h(1.0): slide {0} · exact {1}</source>
        <translation>h(1.0): 슬라이드 {0} · 정확한 값 {1}</translation>
    </message>
    <message>
        <source>jump</source>
        <translation>불연속</translation>
    </message>
    <message>
        <source>A jump: there is no slope here, and 0 is shown.</source>
        <translation>불연속점: 여기에는 기울기가 없으며 0으로 보입니다.</translation>
    </message>
    <message>
        <source>A kink: the slope jumps here. The slope to the left is the one shown.</source>
        <translation>꺾인 점: 여기서 기울기가 뜁니다. 보이는 값은 왼쪽 기울기입니다.</translation>
    </message>
    <message>
        <source>Saturated: the slope is at most {0} % of the steepest ({1}), so learning nearly stops.</source>
        <translation>포화: 기울기가 가장 가파른 곳({1})의 {0} % 이하라서 학습이 거의 멈춥니다.</translation>
    </message>
    <message>
        <source>Not saturated. The steepest slope in the picture is {0}.</source>
        <translation>포화되지 않았습니다. 그림에서 가장 가파른 기울기는 {0}입니다.</translation>
    </message>
    <message>
        <source>tangent</source>
        <translation>접선</translation>
    </message>
    <message>
        <source>saturated</source>
        <translation>포화</translation>
    </message>
    <message>
        <source>h(2.0): slide {0}, truncated · exact {1}</source>
        <translation>h(2.0): 슬라이드 {0}(버림) · 정확한 값 {1}</translation>
    </message>
    <message>
        <source>Wherever there is a slope it is 0: gradient descent learns nothing from it.</source>
        <translation>기울기가 있는 곳은 모두 0이어서 경사 하강법으로 배울 수 없습니다.</translation>
    </message>
    <message>
        <source>{0} over x from {1} to {2}. At x = {3}: h(x) = {4}, h′(x) = {5}.</source>
        <translation>x가 {1}부터 {2}까지일 때의 {0}. x = {3}에서 h(x) = {4}, h′(x) = {5}입니다.</translation>
    </message>
    <message>
        <source>It is saturated there.</source>
        <translation>이곳은 포화 구간입니다.</translation>
    </message>
    <message>
        <source>kink</source>
        <translation>꺾인 점</translation>
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
        <source>Can any line do it? For two binary inputs, weights -1, 0, 1 and thresholds between the sums are enough.</source>
        <translation>직선 하나로 될까? 이진 입력 둘이면 가중치 -1, 0, 1과 합 사이의 임계값만 살펴보면 충분하다.</translation>
    </message>
    <message>
        <source>Rosenblatt&apos;s perceptron rule, sample by sample.</source>
        <translation>로젠블랫의 퍼셉트론 규칙, 표본 하나씩.</translation>
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
        <translation>지금 보고 있는 것</translation>
    </message>
    <message>
        <source>the slides&apos; threshold</source>
        <translation>슬라이드의 임계값</translation>
    </message>
    <message>
        <source>The activation functions and their slopes at one x.</source>
        <translation>한 x에서 활성화 함수의 값과 기울기.</translation>
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
        <source>name: (h(x), h&apos;(x)); at a kink the slope to the left of it</source>
        <translation>이름: (h(x), h&apos;(x)); 꺾인 곳에서는 왼쪽 기울기</translation>
    </message>
    <message>
        <source>1 - tanh(x)**2 without losing digits</source>
        <translation>자릿수를 잃지 않고 구한 1 - tanh(x)**2</translation>
    </message>
    <message>
        <source>The activation functions and their slopes at one x, and what is left of a gradient behind some layers.</source>
        <translation>한 x에서 활성화 함수의 값과 기울기, 그리고 몇 층 뒤에 남는 기울기.</translation>
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
        <source>rounded: in floats 0.1 + 0.2 - 0.3 is 5.6e-17, not 0</source>
        <translation>반올림: 부동소수점에서 0.1 + 0.2 - 0.3은 0이 아니라 5.6e-17</translation>
    </message>
    <message>
        <source>the rest is for the test</source>
        <translation>나머지는 시험용</translation>
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
        <source>A chain of matrices, multiplied from the left.</source>
        <translation>왼쪽부터 차례로 곱하는 행렬들.</translation>
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
        <source>H(x) = W x has none</source>
        <translation>H(x) = W x에는 b가 없다</translation>
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
        <translation>비용의 2차 미분이 한 걸음의 한계를 알려 준다.</translation>
    </message>
    <message>
        <source>The second derivatives of the cost say how long a step may be.</source>
        <translation>비용의 2차 미분들이 한 걸음의 한계를 알려 준다.</translation>
    </message>
    <message>
        <source>it curves alike in each direction that matters</source>
        <translation>의미 있는 방향마다 똑같이 휜다</translation>
    </message>
    <message>
        <source>the two directions curve differently: no step lands in both</source>
        <translation>두 방향이 다르게 휘어, 한 걸음에 둘 다 닿지는 못한다</translation>
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
        <translation>모멘텀이 있으면 한 걸음에 닿지 못한다</translation>
    </message>
    <message>
        <source>Log loss: how improbable was held what came true?</source>
        <translation>로그 손실: 실제로 일어난 일을 얼마나 그럴듯하지 않다고 보았는가?</translation>
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
        <source>squared</source>
        <translation>제곱</translation>
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
        <source>The slides write cost(W, b), though H(x) = Wx has no b. They call 1/m and 1/2m the same: the best W is the same, the cost is halved.</source>
        <translation>슬라이드는 H(x) = Wx에 b가 없는데도 cost(W, b)로 씁니다. 1/m과 1/2m은 같은 의미라고 하지만, 가장 좋은 W만 같고 비용은 절반이 됩니다.</translation>
    </message>
    <message>
        <source>Cost curve</source>
        <translation>비용 곡선</translation>
    </message>
    <message>
        <source>Least possible: cost = {0} at {1}</source>
        <translation>최솟값: {1}에서 cost = {0}</translation>
    </message>
    <message>
        <source>{0} data points and the line H(x) = {1}x{2}; the cost is {3}.</source>
        <translation>데이터 {0}개와 직선 H(x) = {1}x{2}. 비용은 {3}입니다.</translation>
    </message>
    <message>
        <source>The cost over W, a parabola with its lowest point at W = {0}. At W = {1} the cost is {2}.</source>
        <translation>W에 따른 비용의 포물선. 최소점은 W = {0}이고, W = {1}에서 비용은 {2}입니다.</translation>
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
    <name>DescentPanel</name>
    <message>
        <source>Cost curve</source>
        <translation>비용 곡선</translation>
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
        <source>powers of ten</source>
        <translation>10의 거듭제곱</translation>
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
        <source>Learning rates worth a look</source>
        <translation>살펴볼 만한 학습률</translation>
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
        <translation>한 번에</translation>
    </message>
    <message>
        <source>swinging</source>
        <translation>진동</translation>
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
        <source>start weight</source>
        <translation>시작 가중치</translation>
    </message>
    <message>
        <source>start bias</source>
        <translation>시작 편향</translation>
    </message>
    <message>
        <source>step shown</source>
        <translation>보고 있는 단계</translation>
    </message>
    <message>
        <source>number of steps</source>
        <translation>단계 수</translation>
    </message>
    <message>
        <source>with bias b</source>
        <translation>편향 b 사용</translation>
    </message>
    <message>
        <source>Form of the cost</source>
        <translation>비용의 형태</translation>
    </message>
    <message>
        <source>Does it arrive?</source>
        <translation>최소점에 도착하는가?</translation>
    </message>
    <message>
        <source>Slide: 1/m and 1/2m mean the same. Exactly: the same minimum, but 1/m makes each step twice as long. The derivation must read 2(Wx − y)x.</source>
        <translation>슬라이드: 1/m이나 1/2m이나 같은 의미. 정확히는 최소점은 같지만 1/m의 걸음이 두 배입니다. 유도식의 괄호는 2(Wx − y)x가 맞습니다.</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>계산 과정</translation>
    </message>
    <message>
        <source>from this step to the next</source>
        <translation>이 단계에서 다음 단계로</translation>
    </message>
    <message>
        <source>one step {0}</source>
        <translation>한 번에 {0}</translation>
    </message>
    <message>
        <source>diverges {0}</source>
        <translation>발산 {0}</translation>
    </message>
    <message>
        <source>Converged at step {step}. Each step multiplies the error by {factor}.</source>
        <translation>{step}단계에서 수렴했습니다. 한 단계마다 오차가 {factor}배가 됩니다.</translation>
    </message>
    <message>
        <source>On its way: each step multiplies the error by {factor}.</source>
        <translation>내려가는 중: 한 단계마다 오차가 {factor}배가 됩니다.</translation>
    </message>
    <message>
        <source>Swinging: each step multiplies the error by {factor}, so W jumps across the minimum each time.</source>
        <translation>진동: 한 단계마다 오차가 {factor}배가 되어, W가 매번 최소점을 건너뜁니다.</translation>
    </message>
    <message>
        <source>Diverging: each step multiplies the error by {factor}. α is above {limit}; a smaller one arrives.</source>
        <translation>발산: 한 단계마다 오차가 {factor}배가 됩니다. α가 {limit}보다 큽니다. 더 작게 하면 도착합니다.</translation>
    </message>
    <message>
        <source>Diverging: stopped at step {overflow}, beyond 1e100. Each step multiplies the error by {factor}. α is above {limit}; a smaller one arrives.</source>
        <translation>발산: {overflow}단계에서 1e100을 넘어 멈췄습니다. 한 단계마다 오차가 {factor}배가 됩니다. α가 {limit}보다 큽니다. 더 작게 하면 도착합니다.</translation>
    </message>
    <message>
        <source>step {0}:  W = {1},  cost = {2},  gradient = {3},  ΔW = −α · gradient = {4}</source>
        <translation>{0}단계:  W = {1},  cost = {2},  기울기 = {3},  ΔW = −α · 기울기 = {4}</translation>
    </message>
    <message>
        <source>The cost over W is least at W = {0}. At step {1} W is {2}, the cost {3}, the gradient {4}.</source>
        <translation>비용은 W = {0}에서 가장 작습니다. {1}단계에서 W는 {2}, 비용은 {3}, 기울기는 {4}입니다.</translation>
    </message>
    <message>
        <source>W = {0}, cost = {1}, slope = {2}</source>
        <translation>W = {0}, cost = {1}, 기울기 = {2}</translation>
    </message>
    <message>
        <source>{0} data points and the line of step {1}: H(x) = {2}x + {3}.</source>
        <translation>데이터 {0}개와 {1}단계의 직선 H(x) = {2}x + {3}.</translation>
    </message>
    <message>
        <source>The cost over the steps: {0} at step 0, {1} at step {2}, {3} at the last.</source>
        <translation>단계별 비용: 0단계 {0}, {2}단계 {1}, 마지막 단계 {3}.</translation>
    </message>
    <message>
        <source>step {0}: W = {1}, cost = {2}</source>
        <translation>{0}단계: W = {1}, cost = {2}</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
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
        <translation>{0}은(는) 연 뒤에 다른 프로그램이 바꾸었습니다.</translation>
    </message>
    <message>
        <source>Replace it? What the other program wrote is lost then.</source>
        <translation>바꾸시겠습니까? 다른 프로그램이 쓴 내용은 사라집니다.</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Open a session</source>
        <translation>세션 열기</translation>
    </message>
    <message>
        <source>Drop one file, and not {0}: a window shows one session.</source>
        <translation>파일을 {0}개가 아니라 하나만 놓으십시오. 창 하나에는 세션 하나가 열립니다.</translation>
    </message>
    <message>
        <source>{0} is no session; those end in {1}.</source>
        <translation>{0}은(는) 세션이 아닙니다. 세션 파일은 {1}(으)로 끝납니다.</translation>
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
        <source>The state is in the clipboard as text. Paste it into a mail, or into another dlviz.</source>
        <translation>상태를 글로 클립보드에 복사했습니다. 메일이나 다른 dlviz에 붙여 넣을 수 있습니다.</translation>
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
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Export this panel</source>
        <translation>이 패널 내보내기</translation>
    </message>
    <message>
        <source>Save the NumPy code</source>
        <translation>NumPy 코드 저장</translation>
    </message>
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
        <translation>취소했습니다. {0}은(는) 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation>그림을 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>애니메이션</translation>
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
        <source>Take the last row of {0}</source>
        <translation>{0}의 마지막 행 삭제</translation>
    </message>
    <message>
        <source>Add a column to {0}</source>
        <translation>{0}에 열 추가</translation>
    </message>
    <message>
        <source>Take the last column of {0}</source>
        <translation>{0}의 마지막 열 삭제</translation>
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
        <translation>점을 곡선을 따라 끌어 보세요</translation>
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
        <source>The slide&apos;s formula lacks a bracket: −1/m Σ[y log ŷ + (1−y) log(1−ŷ)]. Its later p is the corrected probability. Not every logarithm is negative: log 1 = 0. A loss is of one row; the mean is the cost.</source>
        <translation>슬라이드의 식에는 괄호가 빠졌습니다: −1/m Σ[y log ŷ + (1−y) log(1−ŷ)]. 뒤의 p는 보정된 확률입니다. 모든 로그가 음수는 아닙니다: log 1 = 0. 한 행의 값이 손실, 그 평균이 비용입니다.</translation>
    </message>
    <message>
        <source>row looked at</source>
        <translation>살펴보는 행</translation>
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
        <source>kept: 2.2e-16 ≤ p ≤ 1 − 2.2e-16</source>
        <translation>제한: 2.2e-16 ≤ p ≤ 1 − 2.2e-16</translation>
    </message>
    <message>
        <source>kept: 1e-7 ≤ p ≤ 1 − 1e-7</source>
        <translation>제한: 1e-7 ≤ p ≤ 1 − 1e-7</translation>
    </message>
    <message>
        <source>kept: ln p ≥ −100</source>
        <translation>제한: ln p ≥ −100</translation>
    </message>
    <message>
        <source>ŷ predicted</source>
        <translation>ŷ 예측</translation>
    </message>
    <message>
        <source>p corrected</source>
        <translation>p 보정</translation>
    </message>
    <message>
        <source>mean = {0}</source>
        <translation>평균 = {0}</translation>
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
        <source>{0}: what happened was held impossible (p = 0). One ∞ makes the mean ∞; a limit above is the way out.</source>
        <translation>{0}: 실제로 일어난 일을 확률 0으로 예측했습니다. ∞가 하나라도 있으면 평균도 ∞이며, 위의 한계값을 고르면 유한해집니다.</translation>
    </message>
    <message>
        <source>Each row is foretold with certainty: log 1 = 0, no loss.</source>
        <translation>모든 행을 확실하게 맞혔습니다: log 1 = 0, 손실이 없습니다.</translation>
    </message>
    <message>
        <source>{0} costs most: {1}.</source>
        <translation>가장 큰 손실은 {0}: {1}.</translation>
    </message>
    <message>
        <source>{0} rows on the curve −log p. {1}: actual {2}, predicted {3}, p = {4}, loss {5}.</source>
        <translation>−log p 곡선 위의 행 {0}개. {1}: 실제 {2}, 예측 {3}, p = {4}, 손실 {5}.</translation>
    </message>
    <message>
        <source>The losses of {0} rows as bars; their mean is {1}. {2}</source>
        <translation>행 {0}개의 손실을 나타낸 막대. 평균은 {1}. {2}</translation>
    </message>
</context>
<context>
    <name>LossBars</name>
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
    <name>MatrixPanel</name>
    <message>
        <source>matrix product</source>
        <translation>행렬 곱</translation>
    </message>
    <message>
        <source>row of A</source>
        <translation>A의 행</translation>
    </message>
    <message>
        <source>column of B</source>
        <translation>B의 열</translation>
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
        <source>entry of C</source>
        <translation>C의 원소</translation>
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
        <source>✓ The columns of A and the rows of B are equal: {0} = {1}. The rows of A and the columns of B give the shape of C: {2}×{3}.</source>
        <translation>✓ A의 열과 B의 행이 같습니다: {0} = {1}. A의 행과 B의 열이 C의 형상이 됩니다: {2}×{3}.</translation>
    </message>
    <message>
        <source>✗ The columns of A and the rows of B must be equal, but {0} ≠ {1}: there is no product.</source>
        <translation>✗ A의 열과 B의 행이 같아야 하는데 {0} ≠ {1}이므로 곱할 수 없습니다.</translation>
    </message>
    <message>
        <source>? Choose the rows and the columns of the second matrix below.</source>
        <translation>? 아래에서 두 번째 행렬의 행과 열의 수를 고르세요.</translation>
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
        <source>NumPy &amp;code</source>
        <translation>NumPy 코드(&amp;C)</translation>
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
        <source>&amp;Undo {0}</source>
        <translation>실행 취소: {0}(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo {0}</source>
        <translation>다시 실행: {0}(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>{field}: {value} is not possible. Allowed: {allowed}.</source>
        <translation>{field}: {value} 값은 쓸 수 없습니다. 허용: {allowed}.</translation>
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
        <translation>{other}와 같은 개수의 항목</translation>
    </message>
    <message>
        <source>rows of equal length</source>
        <translation>길이가 같은 행들</translation>
    </message>
    <message>
        <source>another kind of value</source>
        <translation>다른 종류의 값</translation>
    </message>
    <message>
        <source>There is no panel &quot;{panel}&quot;. Allowed: {panels}.</source>
        <translation>&quot;{panel}&quot; 패널은 없습니다. 허용: {panels}.</translation>
    </message>
    <message>
        <source>A file ending in &quot;{ending}&quot; cannot be made. Allowed: {endings}.</source>
        <translation>&quot;{ending}&quot;(으)로 끝나는 파일은 만들 수 없습니다. 허용: {endings}.</translation>
    </message>
    <message>
        <source>{path} has no ending to say what is to be made. Allowed: {endings}.</source>
        <translation>{path}에 확장자가 없어 무엇을 만들지 알 수 없습니다. 허용: {endings}.</translation>
    </message>
    <message>
        <source>The size {size} at scale {scale} is not possible. Allowed: {low} to {high} pixels a side.</source>
        <translation>크기 {size}, 배율 {scale}은(는) 쓸 수 없습니다. 허용: 한 변 {low}~{high}픽셀.</translation>
    </message>
    <message>
        <source>The size &quot;{size}&quot; is not possible. Write it as 1280x720.</source>
        <translation>크기 &quot;{size}&quot;은(는) 쓸 수 없습니다. 1280x720처럼 씁니다.</translation>
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
        <translation>{path}이(가) 이미 있습니다. 다른 이름을 쓰거나 --force로 바꾸십시오.</translation>
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
        <source>{path} is larger than the {largest} bytes that a session may have.</source>
        <translation>{path}은(는) 너무 큽니다. 세션은 최대 {largest}바이트입니다.</translation>
    </message>
    <message>
        <source>This is not a dlviz session: {why}.</source>
        <translation>dlviz 세션이 아닙니다: {why}.</translation>
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
        <translation>--set &quot;{text}&quot;은(는) 쓸 수 없습니다. 허용: w=2처럼 필드=값.</translation>
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
        <source>{ending} needs PyAV: python -m pip install &quot;dlviz[video]&quot;. A .gif can be made without it.</source>
        <translation>{ending}에는 PyAV가 필요합니다: python -m pip install &quot;dlviz[video]&quot;. .gif는 그것 없이 만들 수 있습니다.</translation>
    </message>
    <message>
        <source>Two sessions would both write {path}. Rename one of them, or export them one after the other.</source>
        <translation>두 세션이 모두 {path}을(를) 쓰게 됩니다. 하나의 이름을 바꾸거나 하나씩 내보내십시오.</translation>
    </message>
    <message>
        <source>{path} was written by a newer dlviz (format {version}; this one knows up to {known}) and is not replaced. Name another file.</source>
        <translation>{path}은(는) 더 새로운 dlviz가 쓴 파일이어서(형식 {version}, 여기서는 {known}까지) 바꾸지 않습니다. 다른 이름을 쓰십시오.</translation>
    </message>
    <message>
        <source>{path} does not end in {ending}. A session does.</source>
        <translation>세션 파일은 {ending}(으)로 끝나야 하는데 {path}은(는) 그렇지 않습니다.</translation>
    </message>
    <message>
        <source>Your work cannot be kept against a crash: {path} cannot be written ({why}). Save it yourself.</source>
        <translation>비정상 종료에 대비한 보관을 할 수 없습니다: {path}에 쓸 수 없습니다({why}). 직접 저장하십시오.</translation>
    </message>
    <message>
        <source>Wrong usage: {why}.</source>
        <translation>사용법이 틀렸습니다: {why}.</translation>
    </message>
</context>
<context>
    <name>Mismatch</name>
    <message>
        <source>✗ There is no product A · B</source>
        <translation>✗ A · B를 곱할 수 없습니다</translation>
    </message>
    <message>
        <source>Transpose A</source>
        <translation>A 전치</translation>
    </message>
    <message>
        <source>Transpose B</source>
        <translation>B 전치</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>A와 B 바꾸기</translation>
    </message>
    <message>
        <source>A row of A has {0} entries, a column of B has {1}: not every entry finds a partner.</source>
        <translation>A의 한 행에는 원소가 {0}개, B의 한 열에는 {1}개 있어 짝이 없는 원소가 남습니다.</translation>
    </message>
    <message>
        <source>Would fit:</source>
        <translation>이렇게 하면 맞습니다:</translation>
    </message>
    <message>
        <source>Neither transposing nor swapping helps: change the columns of A or the rows of B with + and −.</source>
        <translation>전치하거나 바꾸어도 맞지 않습니다. + 와 − 로 A의 열이나 B의 행을 바꾸세요.</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Working</source>
        <translation>계산 과정</translation>
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
        <source>Gate</source>
        <translation>게이트</translation>
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
        <source>The slides subtract a threshold θ, other books add a bias b: b = −θ gives the same neuron. At a sum of exactly 0 the step gives 0 here and 1 in some books.</source>
        <translation>슬라이드는 임계값 θ를 빼고, 다른 책은 편향 b를 더합니다. b = −θ이면 같은 뉴런입니다. 합이 정확히 0이면 계단 함수는 여기서 0, 일부 책에서는 1입니다.</translation>
    </message>
    <message>
        <source>{0} of 4 {1}</source>
        <translation>4개 중 {0}개 {1}</translation>
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
        <source>w₁ = w₂ = 0: there is no line.
The sum is {0} everywhere.</source>
        <translation>w₁ = w₂ = 0: 직선이 없습니다.
합은 어디서나 {0}입니다.</translation>
    </message>
    <message>
        <source>All four are right: every input with target 1 gives 1, every other gives 0.</source>
        <translation>네 개가 모두 맞습니다. 목표가 1인 입력은 1을, 나머지는 0을 출력합니다.</translation>
    </message>
    <message>
        <source>Wrong: {0}. One line can get all four right: move it or turn it.</source>
        <translation>틀린 입력: {0}. 직선 하나로 네 개를 모두 맞힐 수 있습니다. 직선을 옮기거나 돌려 보십시오.</translation>
    </message>
    <message>
        <source>x1 = {x1}, x2 = {x2}; w1 = {w1}, w2 = {w2}, θ = {theta}; the sum is {sum}, the output {y}.</source>
        <translation>x1 = {x1}, x2 = {x2}, w1 = {w1}, w2 = {w2}, θ = {theta}. 합은 {sum}, 출력은 {y}입니다.</translation>
    </message>
    <message>
        <source>At {0} the sum is exactly 0, which gives {1}.</source>
        <translation>{0}에서 합이 정확히 0이므로 출력은 {1}입니다.</translation>
    </message>
    <message>
        <source>The line lies outside this picture:
change {0}, w₁ or w₂.</source>
        <translation>직선이 그림 밖에 있습니다.
{0}, w₁, w₂를 바꿔 보십시오.</translation>
    </message>
    <message>
        <source>Wrong: {0}. Without a line all inputs give the same: change w₁ or w₂.</source>
        <translation>틀린 입력: {0}. 직선이 없으면 모든 입력의 출력이 같습니다. w₁ 또는 w₂를 바꿔 보십시오.</translation>
    </message>
    <message>
        <source>{0} of 4 are right, and one line gets at most 3 of 4 right: the two classes lie on crossing diagonals, so every line leaves a corner on the wrong side.</source>
        <translation>4개 중 {0}개가 맞습니다. 직선 하나로는 4개 중 최대 3개만 맞힙니다. 두 클래스가 엇갈린 대각선 위에 있어서 어떤 직선을 그어도 한 점은 반대쪽에 남습니다.</translation>
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
    <name>RowsTable</name>
    <message>
        <source>Add a row</source>
        <translation>행 추가</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>행 삭제</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>The settings could not be understood. They are kept as {0}, and the defaults are used.</source>
        <translation>설정을 읽을 수 없어 {0}(으)로 따로 보관하고 기본값을 씁니다.</translation>
    </message>
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
        <source>Speed</source>
        <translation>속도</translation>
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
        <translation>프리셋</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>edit in {0}</source>
        <translation>{0} 편집</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>The code is in the clipboard.</source>
        <translation>코드를 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>dlviz {0}: a desktop laboratory for the first lecture course in deep learning. MIT licence.</source>
        <translation>dlviz {0}: 첫 딥러닝 강의를 위한 데스크톱 실험실. MIT 라이선스.</translation>
    </message>
</context>
</TS>
